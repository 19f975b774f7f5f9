import { use } from 'react'
import { type OrderFacts, orderKinds } from '../../../core/custody/order'
import type { Instant } from '../../../core/dates/instant'
import type { FileOrder } from '../../../core/people/person-file'
import { typedMoment } from '../../components/use-date-reader'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { DateInput, SelectInput, TextInput } from './fields'
import { AskDialog } from './form'
import styles from './form.module.css'
import { useTypedReader } from './typed-moments'

export type TypedOrder = Record<Exclude<keyof OrderFacts, 'kind'>, string> & { kind: OrderFacts['kind'] }

export const noOrder: TypedOrder = {
  kind: 'immigration',
  ground: '',
  authority: '',
  number: '',
  issuedAt: '',
  servedAt: '',
  effectiveFrom: '',
  expiresAt: '',
}

export const orderFields = (path: string): readonly string[] =>
  Object.keys(noOrder).map((name) => `${path}.${name}`)

/** The order that was typed, as the contract takes it. */
export const readOrder = (
  typed: TypedOrder,
  reader: ReturnType<ReturnType<typeof useTypedReader>>,
  path: string,
) => ({
  ...typed,
  issuedAt: reader.instant(`${path}.issuedAt`, typed.issuedAt),
  servedAt: reader.instant(`${path}.servedAt`, typed.servedAt),
  effectiveFrom: reader.instant(`${path}.effectiveFrom`, typed.effectiveFrom, { isAhead: true }),
  expiresAt: reader.instant(`${path}.expiresAt`, typed.expiresAt, { isAhead: true }),
})

/** The fields of an order below a path. */
export function OrderFields({ path }: { path: string }) {
  const { t } = useText()
  return (
    <div className={styles.two}>
      <SelectInput
        name={`${path}.kind`}
        label={t('person.orderKind')}
        choices={orderKinds.map((id) => ({ id, words: t(`person.order.${id}`) }))}
      />
      <TextInput name={`${path}.number`} label={t('person.orderNumber')} isOptional />
      <TextInput name={`${path}.authority`} label={t('person.authorityName')} isOptional />
      <TextInput name={`${path}.ground`} label={t('person.ground')} isOptional />
      <DateInput name={`${path}.issuedAt`} label={t('person.issuedAt')} precision="moment" isOptional />
      <DateInput name={`${path}.servedAt`} label={t('person.servedAt')} precision="moment" isOptional />
      <DateInput
        name={`${path}.effectiveFrom`}
        label={t('person.effectiveFrom')}
        precision="moment"
        lean="near"
        isOptional
      />
      <DateInput
        name={`${path}.expiresAt`}
        label={t('person.expiresAt')}
        precision="moment"
        lean="near"
        isOptional
      />
    </div>
  )
}

type OrderDialogProps = { stayId: string; order?: FileOrder; onClose: () => void }

/** Records an order, or corrects one with a reason. */
export function OrderDialog({ stayId, order, onClose }: OrderDialogProps) {
  const { t } = useText()
  const { zone } = use(PlaceContext)
  const open = useTypedReader()
  const text = (at: Instant | null) => (at === null ? '' : typedMoment(at, zone))
  const typed: TypedOrder =
    order === undefined
      ? noOrder
      : {
          kind: orderKinds.find((kind) => kind === order.kind) ?? 'immigration',
          ground: order.ground,
          authority: order.authority,
          number: order.number,
          issuedAt: text(order.issuedAt),
          servedAt: text(order.servedAt),
          effectiveFrom: text(order.effectiveFrom),
          expiresAt: text(order.expiresAt),
        }
  const common = {
    defaults: { order: typed, reason: '' },
    fields: [...orderFields('order'), 'reason'],
    onClose,
  }
  if (order === undefined)
    return (
      <AskDialog
        {...common}
        title={t('person.addOrder')}
        save={t('person.saveOrder')}
        question="orders.record"
        toInput={(values) => {
          const reader = open()
          return {
            input: { stayId, order: readOrder(values.order as TypedOrder, reader, 'order') },
            faults: reader.faults,
          }
        }}
      >
        <OrderFields path="order" />
      </AskDialog>
    )
  return (
    <AskDialog
      {...common}
      title={t('person.correctOrder')}
      save={t('person.saveCorrection')}
      question="orders.correct"
      toInput={(values) => {
        const reader = open()
        return {
          input: {
            id: order.id,
            order: readOrder(values.order as TypedOrder, reader, 'order'),
            reason: values.reason,
          },
          faults: reader.faults,
        }
      }}
    >
      <OrderFields path="order" />
      <TextInput name="reason" label={t('person.reasonChange')} hint={t('person.reasonHint')} isRequired />
    </AskDialog>
  )
}
