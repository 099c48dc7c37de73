/** What is said of a file of this app whose version is not the one that is read; null where it is. */
export function otherVersion(given: unknown, reads: number): string | null {
  const version =
    typeof given === 'object' && given !== null && 'version' in given ? given.version : undefined
  if (version === reads) return null
  if (version === undefined) return `it has no version, and this Coil reads ${reads}`
  return `its version is ${String(version)}, and this Coil reads ${reads}`
}
