/** Number of bits set in a 32-bit word (H. S. Warren, Hacker's Delight, 5-1). */
export function countOnes(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** An empty set of places 0..size-1, one bit each. */
export function createBits(size: number): Int32Array {
  return new Int32Array((size >>> 5) + 1)
}

/** Puts a place in that is out, or out that is in. */
export function flip(words: Int32Array, place: number): void {
  const at = place >>> 5
  words[at] = (words[at] as number) ^ (1 << (place & 31))
}

/** First set place after `place`; there must be one. */
export function nextOne(words: Int32Array, place: number): number {
  let at = (place + 1) >>> 5
  let word = (words[at] as number) & (-1 << ((place + 1) & 31))
  while (word === 0) word = words[++at] as number
  return (at << 5) + 31 - Math.clz32(word & -word)
}

/** Last set place before `place`; there must be one. */
export function previousOne(words: Int32Array, place: number): number {
  let at = place >>> 5
  let word = (words[at] as number) & ~(-1 << (place & 31))
  while (word === 0) word = words[--at] as number
  return (at << 5) + 31 - Math.clz32(word)
}

/** A set of places 0..size-1 that counts quickly; open fields, since its users are hot loops. */
export interface CountingSet {
  readonly words: Int32Array
  /** Set places in each word. */
  readonly inWord: Uint8Array
  /** Set places in each group of 2^groupBits words. */
  readonly inGroup: Int32Array
  readonly groupBits: number
}

/** An empty set of places 0..size-1. */
export function createCountingSet(size: number): CountingSet {
  const words = createBits(size)
  const groupBits = Math.round(Math.log2(words.length) / 2)
  return {
    words,
    inWord: new Uint8Array(words.length),
    inGroup: new Int32Array((words.length >>> groupBits) + 1),
    groupBits,
  }
}

/** Puts a place that is out in (`step` 1) or one that is in out (`step` -1). */
export function toggle(set: CountingSet, place: number, step: 1 | -1): void {
  const at = place >>> 5
  const group = at >>> set.groupBits
  flip(set.words, place)
  set.inWord[at] = (set.inWord[at] as number) + step
  set.inGroup[group] = (set.inGroup[group] as number) + step
}

/** Number of set places before `place`. */
export function countBefore(set: CountingSet, place: number): number {
  const at = place >>> 5
  const group = at >>> set.groupBits
  let count = countOnes((set.words[at] as number) & ~(-1 << (place & 31)))
  for (let k = group << set.groupBits; k < at; k++) count += set.inWord[k] as number
  for (let k = 0; k < group; k++) count += set.inGroup[k] as number
  return count
}
