import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { ProviderState } from '../../../contracts/providers'
import { ErrorState } from '../../../ui/error-state'
import classes from './providers.module.css'

/** A key of one's own: typed once, shown masked ever after. */
export function KeyForm({ provider }: { readonly provider: ProviderState }) {
  const engine = useEngine()
  const [text, setText] = useState('')
  const save = useMutation({
    mutationFn: (key: string | null) => engine.ask((api) => api.setProviderKey(provider.id, key)),
    onSuccess: () => setText(''),
  })
  if (!provider.takesKey) return null
  return (
    <div className={classes.line}>
      {provider.keyMask === null ? (
        <>
          <label className={classes.key}>
            {provider.needsKey ? 'your key' : 'your key, optional'}
            <input
              type="password"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Button disabled={text.trim() === '' || save.isPending} onClick={() => save.mutate(text)}>
            Keep the key
          </Button>
        </>
      ) : (
        <>
          <span>
            key <code>{provider.keyMask}</code>
          </span>
          <Button disabled={save.isPending} onClick={() => save.mutate(null)}>
            Forget the key
          </Button>
        </>
      )}
      <span className={classes.quiet}>kept in this browser only, in no export or backup</span>
      {save.error ? <ErrorState error={save.error.app} /> : null}
    </div>
  )
}
