import type { Expression, Leaf } from '../expression'
import { no, type Truth, unknown, yes } from '../reading/person-reading'

/**
 * The truth of an expression by that of its leaves, of three values: one no settles an *all*, one yes an *any*.
 *
 * @example truthOf({ not: { is: 'child' } }, () => unknown) //=> 2, unknown
 */
export const truthOf = (expression: Expression, ofLeaf: (leaf: Leaf) => Truth): Truth => {
  if ('all' in expression) {
    const truths = expression.all.map((one) => truthOf(one, ofLeaf))
    return truths.includes(no) ? no : truths.includes(unknown) ? unknown : yes
  }
  if ('any' in expression) {
    const truths = expression.any.map((one) => truthOf(one, ofLeaf))
    return truths.includes(yes) ? yes : truths.includes(unknown) ? unknown : no
  }
  if ('not' in expression) {
    const truth = truthOf(expression.not, ofLeaf)
    return truth === unknown ? unknown : truth === yes ? no : yes
  }
  return ofLeaf(expression)
}
