import classes from './chart-credit.module.css'

/** The notice that the licence of the chart library asks for beside its charts. */
export function ChartCredit() {
  return (
    <span className={classes.credit}>
      TradingView Lightweight Charts™, © 2025{' '}
      <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
        TradingView, Inc.
      </a>
    </span>
  )
}
