import { holeRule, LABEL_KINDS, type LabelSpec } from '../core/labels/label-spec'

/** A label as it stands in the URL: `max_high:0.5:10`, with the longest hole in days behind it. */
export const labelText = ({ kind, theta, horizon, maxStepDays }: LabelSpec): string =>
  [kind, theta, horizon, maxStepDays].filter((part) => part !== undefined).join(':')

const WHOLE = /^[1-9]\d{0,2}$/

/** The label that a text names; null when it names none. */
export function readLabel(text: string | null): LabelSpec | null {
  const [name, size = '', bars = '', hole, ...rest] = text?.split(':') ?? []
  const kind = LABEL_KINDS.find((one) => one === name)
  const theta = Number(size)
  if (!kind || !(theta > 0) || theta === Number.POSITIVE_INFINITY || !WHOLE.test(bars)) return null
  if (rest.length > 0 || (hole !== undefined && !WHOLE.test(hole))) return null
  return {
    kind,
    theta,
    horizon: Number(bars),
    ...holeRule(hole === undefined ? null : Number(hole)),
  }
}
