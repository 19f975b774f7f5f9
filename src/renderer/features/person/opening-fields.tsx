import { placementKinds } from '../../../core/custody/stay-opening'
import { Checkbox } from '../../components/checkbox'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { MomentInput, SelectInput, TextInput, type TypedMoment } from './fields'
import { useField } from './form'
import styles from './form.module.css'
import { noOrder, OrderFields, orderFields, readOrder, type TypedOrder } from './order-dialog'
import { useUnitChoices } from './stay-dialogs'
import { noMoment, type useTypedReader } from './typed-moments'

type TypedHappening = { happened: TypedMoment; place: string }

/** The beginning of a stay as typed. */
export type TypedOpening = {
  stop: TypedHappening
  hasHandover: boolean
  handover: TypedHappening
  arrival: TypedHappening
  placement: { unitId: string | undefined; place: string; kind: (typeof placementKinds)[number] }
  hasOrder: boolean
  order: TypedOrder
}

export const noOpening: TypedOpening = {
  stop: { happened: noMoment, place: '' },
  hasHandover: false,
  handover: { happened: noMoment, place: '' },
  arrival: { happened: noMoment, place: '' },
  placement: { unitId: undefined, place: '', kind: 'ordinary' },
  hasOrder: false,
  order: noOrder,
}

export const openingFields: readonly string[] = [
  'stay.stop.happened',
  'stay.stop.place',
  'stay.handover.happened',
  'stay.handover.place',
  'stay.arrival.happened',
  'stay.arrival.place',
  'stay.placement.unitId',
  'stay.placement.place',
  ...orderFields('stay.order'),
]

/** The opening that was typed, as the contract takes it. */
export const readOpening = (typed: TypedOpening, reader: ReturnType<ReturnType<typeof useTypedReader>>) => {
  const { stop, hasHandover, handover, arrival, placement, hasOrder, order } = typed
  const happening = (path: string, { happened, place }: TypedHappening) => ({
    happened: reader.moment(`stay.${path}.happened`, happened),
    place,
    note: '',
  })
  return {
    stop: happening('stop', stop),
    handover: hasHandover ? happening('handover', handover) : null,
    arrival: happening('arrival', arrival),
    placement: placement.unitId === undefined ? null : placement,
    order: hasOrder ? readOrder(order, reader, 'stay.order') : null,
  }
}

function Tick({ name, words }: { name: string; words: string }) {
  const { value, onChange } = useField<boolean>(name)
  return (
    <Checkbox isSelected={value} onChange={onChange}>
      {words}
    </Checkbox>
  )
}

/** How a stay begins: stop, handover, arrival, place and order, saved in one action. */
export function OpeningFields() {
  const { t } = useText()
  const units = useUnitChoices()
  const { value: hasHandover } = useField<boolean>('stay.hasHandover')
  const { value: hasOrder } = useField<boolean>('stay.hasOrder')
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('person.howItBegan')}</legend>
        <div className={styles.two}>
          <MomentInput name="stay.stop.happened" label={t('person.stopAt')} hint={t('person.stopHint')} />
          <TextInput name="stay.stop.place" label={t('person.stopPlace')} isOptional />
        </div>
        <Tick name="stay.hasHandover" words={t('person.hasHandover')} />
        {hasHandover && (
          <div className={styles.two}>
            <MomentInput name="stay.handover.happened" label={t('person.handoverAt')} />
            <TextInput name="stay.handover.place" label={t('person.place')} isOptional />
          </div>
        )}
        <div className={styles.two}>
          <MomentInput name="stay.arrival.happened" label={t('person.arrivalAt')} mayBeUnknown={false} />
          <TextInput name="stay.arrival.place" label={t('person.arrivedFrom')} isOptional />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('person.firstPlace')}</legend>
        <div className={styles.two}>
          <SelectInput name="stay.placement.unitId" label={t('person.unit')} choices={units} isOptional />
          <TextInput name="stay.placement.place" label={t('person.roomBed')} isOptional />
          <SelectInput
            name="stay.placement.kind"
            label={t('person.placementKind')}
            choices={placementKinds.map((id) => ({ id, words: t(`person.placement.${id}`) }))}
          />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('person.authority')}</legend>
        <Tick name="stay.hasOrder" words={t('person.hasOrder')} />
        {hasOrder ? (
          <OrderFields path="stay.order" />
        ) : (
          <p className={text.quiet}>{t('person.noOrderExplain')}</p>
        )}
      </fieldset>
    </>
  )
}
