import { choiceField, flagField, searchCodec } from '../../state/search-codec'

const DATA_VIEWS = ['datasets', 'quality', 'universes', 'providers', 'dated', 'import'] as const

export const DATASET_PANES = ['instruments', 'profile'] as const

export const dataSearch = searchCodec({
  view: choiceField(DATA_VIEWS, 'datasets'),
  /** What stands below the figures of the dataset in view. */
  pane: choiceField(DATASET_PANES, 'instruments'),
  /** The pane that generates synthetic data stands open among the datasets. */
  generate: flagField(),
})
