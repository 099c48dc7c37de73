import { SET_OPERATIONS } from '../../../../core/universe/sets'
import { choiceField, optionalTextField, searchCodec } from '../../../../state/search-codec'

/** Operands are 'universe ID' or 'dataset ID'. */
export const combineSearch = searchCodec({
  left: optionalTextField(),
  op: choiceField(SET_OPERATIONS, 'intersection'),
  right: optionalTextField(),
})
