/** A seeded source of uniform numbers in [0, 1). */
export interface Random {
  readonly next: () => number
  /** Uniform integer in [0, bound). */
  readonly below: (bound: number) => number
  /** Standard normal, by the polar method of Marsaglia. */
  readonly normal: () => number
}

/**
 * The generator sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state and 32-bit operations only,
 * so that the same seed gives the same numbers in every JavaScript engine.
 */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = (seed | 0) ^ 0xb7e15162
  let d = Math.floor(seed / 0x100000000) | 1
  const bits = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 20; i++) bits()
  const next = (): number => bits() / 0x100000000
  let spare: number | null = null
  const normal = (): number => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    let u = 0
    let v = 0
    let s = 0
    do {
      u = 2 * next() - 1
      v = 2 * next() - 1
      s = u * u + v * v
    } while (s >= 1 || s === 0)
    const scale = Math.sqrt((-2 * Math.log(s)) / s)
    spare = v * scale
    return u * scale
  }
  return { next, below: (bound) => Math.floor(next() * bound), normal }
}
