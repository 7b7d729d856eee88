/**
 * Shared between the asking and the answering thread while a question is answered. The answering thread looks at `cancelled` now and then
 * and adds to `progress`; what it counts is the question's own affair.
 */
export interface Control {
  /** One number: 1 when nobody waits for the answer any more. */
  cancelled: Int32Array;
  /** One number that only rises. */
  progress: Float64Array;
}

export interface Asked<Question> {
  question: Question;
  control: Control;
}

export type Answered<Answer> = { answer: Answer } | { failed: { name: string; message: string } };

export function newControl(): Control {
  return {
    cancelled: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    progress: new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)),
  };
}
