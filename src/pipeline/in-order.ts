/**
 * Runs `work` over items with at most `limit` at once and gives the answers in the order of the
 * items. `onDone` learns how many are finished. The first failure rejects, and nothing further is
 * started.
 */
export async function inOrder<Item, Answer>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Answer>,
  onDone: (done: number) => void,
  limit: number = items.length,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  let next = 0
  let done = 0
  let failed = false
  const lane = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++
      try {
        answers[index] = await work(items[index] as Item, index)
      } catch (thrown) {
        failed = true
        throw thrown
      }
      onDone(++done)
    }
  }
  onDone(0)
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane))
  return answers
}
