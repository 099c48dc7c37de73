/** An answer that says that something does not hold: printed like any other, with exit code 1. */
export class Failed {
  readonly answer: unknown

  constructor(answer: unknown) {
    this.answer = answer
  }
}

/** Prints the answer of a command and gives its exit code. */
export async function settle(
  answer: unknown,
  print: (value: unknown) => Promise<void>,
): Promise<0 | 1> {
  const failed = answer instanceof Failed
  await print(failed ? answer.answer : answer)
  return failed ? 1 : 0
}
