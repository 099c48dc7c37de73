import { ChartCredit } from '../../ui/chart-credit'
import { KeyHint } from '../../ui/key-hint'
import classes from './review.module.css'

/** The keys of the desk, and whose chart library draws it. */
export function KeyBar({ isFull }: { readonly isFull: boolean }) {
  return (
    <footer className={classes.keys}>
      <KeyHint keys={[' ']}>{isFull ? 'next' : 'reveal'}</KeyHint>
      {isFull ? null : <KeyHint keys={['ArrowRight']}>step a bar</KeyHint>}
      <KeyHint keys={['j', 'k']}>move</KeyHint>
      <KeyHint keys={['g']}>go to</KeyHint>
      <KeyHint keys={['l']}>scale</KeyHint>
      <KeyHint keys={['Escape']}>back</KeyHint>
      <ChartCredit />
    </footer>
  )
}
