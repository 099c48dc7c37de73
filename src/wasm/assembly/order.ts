import { END, FIRST, MOST_PLACED, PLACE, placeAll, SORTED } from './placing'
import { fill } from './work'

/** Values placed at once, at least; wide windows take more, so that little is placed twice. */
const STRETCH: i32 = 4096

/** Words of 64 places, in groups of 8. */
const WORDS: i32 = MOST_PLACED >> 6
const GROUPS: i32 = WORDS >> 3
const MEMBERS: usize = memory.data(8 * (WORDS + 1), 16)

/** Members in the words of its group before each word, 16 bits: a group is one vector. */
const IN_GROUP: usize = memory.data(2 * (WORDS + 8), 16)
/** Members in the groups before each group, 16 bits. */
const BEFORE: usize = memory.data(2 * (GROUPS + 8), 16)
/** `GROUPS` zeros and as many ones: read from place GROUPS - 1 - k on, it is 1 behind k. */
const RAMP: usize = memory.data(2 * (2 * GROUPS + 8), 16)

function start(): void {
  for (let k = 0; k < 2 * GROUPS + 8; k++) store<u16>(RAMP + ((<usize>k) << 1), k < GROUPS ? 0 : 1)
}
start()

function placeOf(i: i32): i32 {
  return <i32>load<u16>(PLACE + ((<usize>i) << 1))
}

function flip(place: i32): void {
  const at = MEMBERS + ((<usize>(place >> 6)) << 3)
  store<u64>(at, load<u64>(at) ^ ((<u64>1) << (place & 63)))
}

/** Where ones begin behind word `k` of a group, or group `k`. */
function behind(k: i32): usize {
  return RAMP + ((<usize>(GROUPS - 1 - k)) << 1)
}

/** Members before a place. */
function countBefore(place: i32): i32 {
  const word = <usize>(place >> 6)
  const lower = load<u64>(MEMBERS + (word << 3)) & (((<u64>1) << (place & 63)) - 1)
  const inGroup = <i32>load<u16>(IN_GROUP + (word << 1))
  return <i32>load<u16>(BEFORE + ((word >> 3) << 1)) + inGroup + <i32>popcnt<u64>(lower)
}

/** Counts anew after `enters` came in and `leaves` went out. */
function shiftCounts(enters: i32, leaves: i32, groups: i32): void {
  const to = IN_GROUP + ((<usize>(enters >> 9)) << 4)
  v128.store(to, i16x8.add(v128.load(to), v128.load(behind((enters >> 6) & 7))))
  const from = IN_GROUP + ((<usize>(leaves >> 9)) << 4)
  v128.store(from, i16x8.sub(v128.load(from), v128.load(behind((leaves >> 6) & 7))))
  const plus = behind(enters >> 9)
  const minus = behind(leaves >> 9)
  const stop = (<usize>groups) << 1
  for (let at: usize = 0; at < stop; at += 16) {
    const change = i16x8.sub(v128.load(plus + at), v128.load(minus + at))
    v128.store(BEFORE + at, i16x8.add(v128.load(BEFORE + at), change))
  }
}

/** Counts of all members. */
function countAll(words: i32): void {
  let before = 0
  let inGroup = 0
  for (let word = 0; word < words; word++) {
    if ((word & 7) == 0) {
      before += inGroup
      inGroup = 0
      store<u16>(BEFORE + ((<usize>(word >> 3)) << 1), <u16>before)
    }
    store<u16>(IN_GROUP + ((<usize>word) << 1), <u16>inGroup)
    inGroup += <i32>popcnt<u64>(load<u64>(MEMBERS + ((<usize>word) << 3)))
  }
}

function rankStretch(src: usize, window: i32, out: usize, n: i32): void {
  const prior = window - 1
  const divisor = <f64>prior
  const words = (n >> 6) + 1
  placeAll(src, n)
  memory.fill(MEMBERS, 0, (<usize>words) << 3)
  for (let i = 0; i < prior; i++) flip(placeOf(i))
  countAll(words)
  const groups = ((words - 1) >> 3) + 1
  for (let i = prior; i < n; i++) {
    const own = placeOf(i)
    const first = <i32>load<u16>(FIRST + ((<usize>own) << 1))
    const end = <i32>load<u16>(END + ((<usize>own) << 1))
    const below = countBefore(first)
    const upTo = end - first == 1 ? below : countBefore(end)
    store<f64>(out + ((<usize>i) << 3), <f64>(below + upTo) / 2 / divisor)
    const leaves = placeOf(i - prior)
    flip(leaves)
    flip(own)
    shiftCounts(own, leaves, groups)
  }
}

/** First member after a place; there must be one. */
function nextOne(place: i32): i32 {
  let word = (place + 1) >> 6
  let bits = load<u64>(MEMBERS + ((<usize>word) << 3)) & (~(<u64>0) << ((place + 1) & 63))
  while (bits == 0) bits = load<u64>(MEMBERS + ((<usize>++word) << 3))
  return (word << 6) + <i32>ctz<u64>(bits)
}

/** Last member before a place; there must be one. */
function previousOne(place: i32): i32 {
  let word = place >> 6
  let bits = load<u64>(MEMBERS + ((<usize>word) << 3)) & (((<u64>1) << (place & 63)) - 1)
  while (bits == 0) bits = load<u64>(MEMBERS + ((<usize>--word) << 3))
  return (word << 6) + 63 - <i32>clz<u64>(bits)
}

function quantileStretch(src: usize, window: i32, p: f64, out: usize, n: i32): void {
  const rank = p * <f64>(window - 1)
  const lower = <i32>floor(rank)
  const share = rank - <f64>lower
  placeAll(src, n)
  memory.fill(MEMBERS, 0, (<usize>((n >> 6) + 1)) << 3)
  for (let i = 0; i < window; i++) flip(placeOf(i))
  let at = nextOne(-1)
  for (let k = 0; k < lower; k++) at = nextOne(at)
  for (let i = window - 1; i < n; i++) {
    if (i >= window) {
      const enters = placeOf(i)
      const leaves = placeOf(i - window)
      flip(enters)
      if (enters < at && leaves >= at) at = previousOne(at)
      else if (enters > at && leaves <= at) at = nextOne(at)
      flip(leaves)
    }
    const low = load<f64>(SORTED + ((<usize>at) << 3)) + 0
    const value =
      share == 0 ? low : low + (load<f64>(SORTED + ((<usize>nextOne(at)) << 3)) - low) * share
    store<f64>(out + ((<usize>i) << 3), value)
  }
}

/**
 * See the TypeScript kernels: walks over the full windows without a NaN in stretches. With a `p` below 0
 * it ranks, else it takes the quantile p.
 */
function walk(src: usize, window: i32, p: f64, out: usize, n: i32): void {
  fill(out, NaN, n)
  const length = max(STRETCH, 4 * window)
  let from = 0
  while (from < n) {
    let to = from
    const most = min(n, from + length)
    while (to < most) {
      const x = load<f64>(src + ((<usize>to) << 3))
      if (x != x) break
      to++
    }
    const at = (<usize>from) << 3
    if (to - from >= window) {
      if (p < 0) rankStretch(src + at, window, out + at, to - from)
      else quantileStretch(src + at, window, p, out + at, to - from)
    }
    if (to == n) break
    const next = load<f64>(src + ((<usize>to) << 3))
    from = next == next ? to - window + 1 : to + 1
  }
}

/** Windows up to a quarter of `MOST_PLACED`. */
export function rollingPctRank(src: usize, window: i32, out: usize, n: i32): void {
  walk(src, window, -1, out, n)
}

/** Windows up to a quarter of `MOST_PLACED`. */
export function rollingQuantile(src: usize, window: i32, p: f64, out: usize, n: i32): void {
  walk(src, window, p, out, n)
}
