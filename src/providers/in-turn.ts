/** Runs pieces of work of one name after each other, in the order they were asked for. */
export function inTurn(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const next = (tails.get(name) ?? Promise.resolve()).then(work, work)
    // The one after it waits for it, whatever came of it.
    tails.set(
      name,
      next.catch(() => undefined),
    )
    return next
  }
}
