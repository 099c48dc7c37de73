/** Least number of letters put in, taken out or changed that makes one word of the other (Levenshtein, 1966). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1))
    }
  }
  return row[b.length] as number
}

/** Letters in which a name may differ from what was meant, at most a third of them. */
const FEW = 3

/** `, did you mean X?` where one of the names is spelt nearly like `text`, the first of the nearest; else nothing. */
export function didYouMean(text: string, names: Iterable<string>): string {
  const written = text.toLowerCase()
  let nearest = ''
  let fewest = Math.min(FEW, Math.ceil(text.length / 3)) + 1
  for (const name of names) {
    const edits = editsBetween(written, name.toLowerCase())
    if (edits >= fewest) continue
    nearest = name
    fewest = edits
  }
  return nearest === '' ? '' : `, did you mean ${nearest}?`
}
