/** Symbols of typed or pasted text: split at spaces, commas, semicolons and lines; upper case, once each. */
export function parseSymbols(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).map((word) => word.trim().toUpperCase())
  return [...new Set(words.filter((word) => word !== ''))]
}
