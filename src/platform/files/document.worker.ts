import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel, DocumentPart, Printed } from './document-model.ts';

const model = workerData as DocumentModel;

/** A folder that need not be there: nothing is read from the disk. */
const workspace = '/document';

/** Words come in as data and never as markup: whatever somebody wrote is printed as she wrote it. */
const layout = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: data.language, hyphenate: true)
#set page(paper: "a4", margin: (x: 24mm, top: 24mm, bottom: 26mm), footer: context [
  #set text(8.5pt, fill: rgb("#545d5c"))
  #data.title #h(1fr) #data.page #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.62em, spacing: 0.9em)
#show heading: set text(weight: "semibold", fill: rgb("#0d4b53"))
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, text(14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, text(11.5pt, it.body))
#show heading.where(level: 4): it => block(above: 1.2em, below: 0.6em, text(10.5pt, it.body))
#show terms: set par(hanging-indent: 0pt)
#set terms(hanging-indent: 0pt, separator: [: ], spacing: 0.55em)
#let words(value) = value.split("\\n").join(linebreak())
#let part(it, level) = {
  heading(level: level, it.title)
  if it.facts.len() > 0 { terms(..it.facts.map(fact => terms.item(fact.label, fact.value))) }
  for each in it.texts [
    #if each.label != "" { block(below: 0.55em, sticky: true, text(weight: "semibold", each.label)) }
    #block(inset: (left: 10pt), words(each.text))
  ]
  for below in it.parts { part(below, calc.min(level + 1, 4)) }
}
#for file in data.files {
  pdf.attach(file.name, read(file.path, encoding: none), description: file.about, mime-type: file.type, relationship: "supplement")
}
#heading(level: 1, data.title)
#data.lead
#for it in data.parts { part(it, 2) }
`;

/** Signs that no font has and no reader hears. */
// oxlint-disable-next-line no-control-regex -- these are what is left out
const plain = (text: string) => text.replaceAll(/[\x00-\x09\x0b-\x1f\x7f]+/g, ' ').toWellFormed();

const cleaned = (part: DocumentPart): DocumentPart => ({
  title: plain(part.title),
  facts: part.facts.map(({ label, value }) => ({ label, value: plain(value) })),
  texts: part.texts.map(({ label, text }) => ({ label, text: plain(text) })),
  parts: part.parts.map(cleaned),
});

function print(): Uint8Array {
  const compiler = NodeCompiler.create({ workspace });
  const files = model.files.map((file, at) => {
    const path = `/file-${at}`;
    compiler.mapShadow(workspace + path, Buffer.from(file.bytes));
    const twin = model.files.findIndex(({ name }) => name === file.name) !== at;
    // Two of the same name would be one.
    const name = plain(twin ? `${at + 1} ${file.name}` : file.name);
    return { name, type: file.type, about: plain(file.about), path };
  });
  const { title, lead, language, page, parts } = model;
  const data = JSON.stringify({ title: plain(title), lead: plain(lead), language, page, parts: parts.map(cleaned), files });
  const source = { mainFileContent: layout, inputs: { data } };
  const options = { pdfTags: true, creationTimestamp: Math.floor(model.made_at.getTime() / 1000) };
  try {
    return compiler.pdf(source, { ...options, pdfStandard: 'ua-1' });
  } catch {
    // A sign that our fonts do not have: the document is tagged all the same, it only may not call itself PDF/UA.
    return compiler.pdf(source, options);
  }
}

let said: Printed;
try {
  said = { bytes: Uint8Array.from(print()) };
} catch (error) {
  said = { failed: String(error) };
}
parentPort!.postMessage(said);
parentPort!.close();
