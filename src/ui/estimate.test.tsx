import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Estimate } from './estimate'
import { BOOST_DOMAIN } from './whisker-scale'

const text = (events: number, value: number | null = 0.667) =>
  renderToStaticMarkup(
    <Estimate
      value={value}
      ci={[0.59, 0.749]}
      n={121_112}
      of={551_899}
      events={events}
      domain={BOOST_DOMAIN}
      reference={1}
    />,
  )

test('value, interval, n and denominator stand beside the whisker', () => {
  const markup = text(2203)
  for (const part of ['0.67', '0.59–0.75', 'n = 121,112 of 551,899', '<svg']) {
    expect(markup).toContain(part)
  }
})

test('below 20 events nothing is drawn, and the n stays', () => {
  const markup = text(19)
  expect(markup).toContain('insufficient events: 19, 20 needed')
  expect(markup).toContain('n = 121,112')
  expect(markup).not.toContain('<svg')
})

test('a missing value is never drawn', () => {
  expect(text(500, null)).not.toContain('<svg')
})
