/**
 * The rule of the bars whose feature is in a bin: at least its lower edge and below its upper one. A bin at an
 * end that is open has no bound there; one that is closed takes its upper edge.
 */
export function binRule(
  feature: string,
  edges: readonly number[],
  bin: number,
  ends: 'open' | 'closed',
): string {
  const last = edges.length - 2
  const least = `${feature} >= ${edges[bin]}`
  const most = `${feature} ${bin === last ? '<=' : '<'} ${edges[bin + 1]}`
  if (ends === 'open' && bin === 0) return most
  if (ends === 'open' && bin === last) return least
  return `${least} and ${most}`
}
