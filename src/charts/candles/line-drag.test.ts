// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { onTap } from './chart-places'
import { onGrab } from './line-drag'

const element = document.createElement('div')
const canvas = element.appendChild(document.createElement('canvas'))
element.setPointerCapture = () => {}
const said: string[] = []
onTap(element, ([x]) => said.push(`tap ${x}`))
canvas.addEventListener('mousedown', () => said.push('the chart scrolls'))
// What can be taken hold of lies right of 100.
onGrab(element, ([x]) =>
  x < 100
    ? null
    : {
        move: ([at]) => said.push(`move ${at}`),
        end: (isKept) => said.push(isKept ? 'drop' : 'return'),
      },
)

function send(type: string, x: number, rest: PointerEventInit = {}): void {
  const at = { clientX: x, clientY: 0, bubbles: true, isPrimary: true, button: 0 }
  canvas.dispatchEvent(new PointerEvent(type, { ...at, ...rest }))
  if (type === 'pointerdown') canvas.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
}

beforeEach(() => {
  said.length = 0
})

test('a drag from a grip moves it and is neither a scroll nor a click, wherever it ends', () => {
  send('pointerdown', 150)
  for (const x of [151, 180, 150]) send('pointermove', x)
  send('pointerup', 150)
  expect(said).toEqual(['move 180', 'move 150', 'drop'])
})

test('a drag from elsewhere is the chart’s, and a click on a grip is a click', () => {
  send('pointerdown', 50)
  send('pointermove', 90)
  send('pointerup', 90)
  expect(said).toEqual(['the chart scrolls'])
  said.length = 0
  send('pointerdown', 150)
  send('pointermove', 152)
  send('pointerup', 152)
  expect(said).toEqual(['tap 152'])
})

test('a second finger, or the browser, puts the line back', () => {
  send('pointerdown', 150)
  send('pointermove', 180)
  send('pointerdown', 300, { isPrimary: false })
  expect(said).toContain('return')
  said.length = 0
  send('pointerdown', 150)
  send('pointermove', 180)
  send('pointercancel', 180)
  send('pointermove', 190)
  expect(said).toEqual(['move 180', 'return'])
})
