/* Two places at a time from bar 1 on, which is not on 16 bytes; the last one alone. */

export function trueRange(high: usize, low: usize, close: usize, out: usize, n: i32): void {
  if (n > 0) store<f64>(out, NaN)
  const stop = out + ((<usize>n) << 3)
  out += 8
  for (; out + 16 <= stop; high += 16, low += 16, close += 16, out += 16) {
    const h = v128.load(high, 8)
    const l = v128.load(low, 8)
    const before = v128.load(close)
    const up = f64x2.abs(f64x2.sub(h, before))
    const down = f64x2.abs(f64x2.sub(l, before))
    v128.store(out, f64x2.max(f64x2.max(f64x2.sub(h, l), up), down))
  }
  if (out < stop) {
    const h = load<f64>(high, 8)
    const l = load<f64>(low, 8)
    const before = load<f64>(close)
    store<f64>(out, max(max(h - l, abs(h - before)), abs(l - before)))
  }
}

export function typicalPrice(high: usize, low: usize, close: usize, out: usize, n: i32): void {
  const three = f64x2.splat(3)
  const stop = out + ((<usize>n) << 3)
  for (; out < stop; high += 16, low += 16, close += 16, out += 16) {
    const sum = f64x2.add(f64x2.add(v128.load(high), v128.load(low)), v128.load(close))
    v128.store(out, f64x2.div(sum, three))
  }
}

export function directionalMove(ahead: usize, behind: usize, sign: f64, out: usize, n: i32): void {
  if (n > 0) store<f64>(out, NaN)
  const stop = out + ((<usize>n) << 3)
  out += 8
  const way = f64x2.splat(sign)
  const zero = f64x2.splat(0)
  for (; out + 16 <= stop; ahead += 16, behind += 16, out += 16) {
    const own = f64x2.mul(way, f64x2.sub(v128.load(ahead, 8), v128.load(ahead)))
    const opposite = f64x2.mul(way, f64x2.sub(v128.load(behind), v128.load(behind, 8)))
    const counts = v128.and(f64x2.gt(own, zero), f64x2.gt(own, opposite))
    v128.store(out, v128.and(own, counts))
  }
  if (out < stop) {
    const own = sign * (load<f64>(ahead, 8) - load<f64>(ahead))
    const opposite = sign * (load<f64>(behind) - load<f64>(behind, 8))
    store<f64>(out, own > 0 && own > opposite ? own : 0)
  }
}

export function onBalanceVolume(close: usize, volume: usize, out: usize, n: i32): void {
  if (n == 0) return
  let sum: f64 = 0 + load<f64>(volume)
  store<f64>(out, sum)
  const zero = f64x2.splat(0)
  const stop = out + ((<usize>n) << 3)
  for (out += 8; out < stop; close += 16, volume += 16, out += 16) {
    const change = f64x2.sub(v128.load(close, 8), v128.load(close))
    const v = v128.load(volume, 8)
    const up = v128.and(v, f64x2.gt(change, zero))
    const down = v128.and(v, f64x2.lt(change, zero))
    const moves = f64x2.sub(up, down)
    sum += f64x2.extract_lane(moves, 0)
    store<f64>(out, sum)
    if (out + 16 > stop) break
    sum += f64x2.extract_lane(moves, 1)
    store<f64>(out, sum, 8)
  }
}
