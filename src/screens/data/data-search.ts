import { choiceField, searchCodec } from '../../state/search-codec'

export const DATA_VIEWS = ['datasets', 'universes', 'import'] as const

export const dataSearch = searchCodec({ view: choiceField(DATA_VIEWS, 'datasets') })
