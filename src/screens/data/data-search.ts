import { choiceField, flagField, searchCodec } from '../../state/search-codec'

const DATA_VIEWS = ['datasets', 'quality', 'universes', 'providers', 'dated', 'import'] as const

export const dataSearch = searchCodec({
  view: choiceField(DATA_VIEWS, 'datasets'),
  /** The pane that generates synthetic data stands open among the datasets. */
  generate: flagField(),
})
