import { TextField } from './field'

export interface FeatureSearchProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onEnter?: () => void
}

/** Where the features of a dialog are looked for. */
export function FeatureSearch(props: FeatureSearchProps) {
  return (
    <TextField
      label="Find a feature"
      bare
      width={260}
      placeholder="Name, alias or formula"
      {...props}
    />
  )
}
