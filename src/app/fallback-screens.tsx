import { Button, VisuallyHidden } from '@mantine/core'
import { toAppError } from '../contracts/errors'
import { EmptyState } from '../ui/empty-state'
import { ErrorState } from '../ui/error-state'
import { useNavigation } from '../ui/navigation'

export function CrashScreen({
  error,
  reset,
}: {
  readonly error: unknown
  readonly reset: () => void
}) {
  return (
    <div style={{ padding: 16 }}>
      <ErrorState error={toAppError(error, 'view')} onRetry={reset} />
    </div>
  )
}

export function MissingScreen() {
  const { path, go } = useNavigation()
  return (
    <>
      <VisuallyHidden>
        <h1>No such screen</h1>
      </VisuallyHidden>
      <EmptyState action={<Button onClick={() => go('/')}>Go to Start</Button>}>
        There is no screen at {path}.
      </EmptyState>
    </>
  )
}
