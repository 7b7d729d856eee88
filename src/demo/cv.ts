import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CvModel } from './types.ts';

// The CV travels as data (`sys.inputs`), never as markup, so nothing a person wrote can be read as a command.
// Ligatures and hyphenation stay off: the review searches the text of the PDF.
const layout = `
#let cv = json(bytes(sys.inputs.cv))
#set document(title: cv.name, author: cv.name)
#set page(width: 210mm, height: auto, margin: (x: 24mm, top: 26mm, bottom: 22mm))
#set text(font: "Libertinus Serif", size: 11pt, ligatures: false, hyphenate: false, lang: "de")
#set par(leading: 0.62em, justify: false)
#text(size: 21pt, weight: "semibold", cv.name)
#v(-8pt)
#text(size: 11.5pt, fill: luma(35%), cv.at("function"))
#v(8pt)
#for section in cv.sections {
  v(8pt)
  block(width: 100%, below: 8pt, stroke: (bottom: 0.5pt + luma(70%)), inset: (bottom: 4pt), text(weight: "bold", section.heading))
  for entry in section.entries {
    block(above: 9pt, below: 9pt, grid(
      columns: (31mm, 1fr),
      text(fill: luma(35%), entry.period),
      {
        if entry.title != "" { block(above: 0pt, below: 5pt, if entry.lines.len() > 0 { strong(entry.title) } else { entry.title }) }
        for line in entry.lines { block(above: 0pt, below: 5pt, line) }
      },
    ))
  }
}
`;

let compiler: NodeCompiler | undefined;

/** The CV as a PDF with selectable text: one page as wide as A4 that ends where its text does. @throws Error when the document cannot be set. */
export function cvPdf(cv: CvModel): Promise<Uint8Array> {
  return Promise.resolve().then(() => {
    compiler ??= NodeCompiler.create();
    const pdf = compiler.pdf({ mainFileContent: layout, inputs: { cv: JSON.stringify(cv) } });
    // Old results would pile up over a long run; ten generations keep the fonts and drop the rest.
    compiler.evictCache(10);
    return new Uint8Array(pdf);
  });
}
