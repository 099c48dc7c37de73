import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { DatasetSummary } from '../../../contracts/dataset'
import { FIRST_PAGE_VIEWS, type PageViewsAnswer } from '../../../contracts/dated-series'
import { formatPlural } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { TextField } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { parseArticles } from './parse-articles'
import classes from './dated.module.css'

interface PageViewsFormProps {
  readonly dataset: DatasetSummary
  readonly onRead: (answer: PageViewsAnswer) => void
}

const DAY_MS = 86_400_000

/** The last day that has ended everywhere, ISO. */
const yesterday = (): string => new Date(Date.now() - DAY_MS).toISOString().slice(0, 10)

const laterOf = (a: string, b: string): string => (a > b ? a : b)

/** Views of Wikipedia articles, asked for and then stored like a file of dated values. */
export function PageViewsForm({ dataset, onRead }: PageViewsFormProps) {
  const engine = useEngine()
  const [text, setText] = useState('')
  const [project, setProject] = useState('en.wikipedia')
  const [from, setFrom] = useState(laterOf(FIRST_PAGE_VIEWS, dataset.first))
  const [to, setTo] = useState(yesterday)
  const { articles, problems } = parseArticles(text)
  const ask = useMutation({
    mutationFn: () =>
      engine.runJob((api, jobId) => api.readPageViews(jobId, { project, from, to, articles })),
    onSuccess: onRead,
  })
  return (
    <Panel title="Wikipedia page views" note="from wikimedia.org, without a key">
      <div className={classes.form}>
        <p className={classes.prose}>
          A symbol and the name or address of its article on each line. One call an article, at most
          60 a minute; people’s views a day, counted since {FIRST_PAGE_VIEWS}.
        </p>
        <textarea
          className={classes.area}
          aria-label="Symbols and their articles"
          placeholder={'GME GameStop\nBTC-USD Bitcoin'}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={classes.fields}>
          <TextField label="project" value={project} onChange={setProject} width={120} />
          <TextField label="from" value={from} onChange={setFrom} width={104} />
          <TextField label="to" value={to} onChange={setTo} width={104} />
        </div>
        {problems.length > 0 ? (
          <p className={classes.prose} role="status">
            Without an article: {problems.slice(0, 5).join(', ')}.
          </p>
        ) : null}
        <div>
          <Button disabled={articles.length === 0 || ask.isPending} onClick={() => ask.mutate()}>
            {articles.length === 0
              ? 'Ask Wikimedia'
              : `Ask Wikimedia, ${formatPlural(articles.length, 'call')}`}
          </Button>
        </div>
        {ask.error && ask.error.app.code !== 'cancelled' ? (
          <ErrorState error={ask.error.app} />
        ) : null}
      </div>
    </Panel>
  )
}
