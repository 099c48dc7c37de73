/** Where a key takes the cursor of a list, or null when the key does not move it. */
export function nextCursor(
  key: string,
  cursor: number,
  count: number,
  page: number,
): number | null {
  if (count === 0) return null
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return clamp(cursor + 1)
    case 'ArrowUp':
      return clamp(cursor < 0 ? 0 : cursor - 1)
    case 'PageDown':
      return clamp(cursor + page)
    case 'PageUp':
      return clamp(cursor - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
