import { Button, VisuallyHidden } from '@mantine/core'
import { toAppError } from '../contracts/errors'
import { EmptyState } from '../ui/empty-state'
import { ErrorState } from '../ui/error-state'
import { useNavigation } from '../ui/navigation'

/** What browsers say when a file of the app cannot be loaded. */
const MISSING_PART = /dynamically imported module|importing a module script|preload CSS/i

const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && MISSING_PART.test(error.message)

export function CrashScreen({
  error,
  reset,
}: {
  readonly error: unknown
  readonly reset: () => void
}) {
  if (isMissingPart(error))
    return (
      <EmptyState
        title="This tab is older than Coil"
        action={<Button onClick={() => location.reload()}>Reload</Button>}
      >
        A part of the screen is not there any more: Coil was built anew, or its server was stopped.
        Nothing stored is lost.
      </EmptyState>
    )
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
