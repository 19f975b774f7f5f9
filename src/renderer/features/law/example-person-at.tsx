import { eventKinds } from '../../../core/custody/event'
import { orderKinds } from '../../../core/custody/order'
import { flagKinds } from '../../../core/flags/flag-kind'
import { milestoneKinds } from '../../../core/law/facts/moment-name'
import { placementKinds } from '../../../core/law/facts/person-document'
import { Select } from '../../components/select'
import { isMessageKey } from '../../i18n/catalogues'
import { useText } from '../../i18n/text'
import { AnswersAt } from './answers-at'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { ListAt, NumberAt, SelectAt, TextAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { NameAt } from './names-at'

/** The facts of an example's made-up person, every part of a person file by form. */
export function ExamplePersonAt({ path }: { path: Path }) {
  const { t } = useText()
  const named = (prefix: string, id: string) => {
    const key = `${prefix}.${id}`
    return isMessageKey(key) ? t(key) : id
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('lawbook.given')}</legend>
      <BirthAt path={[...path, 'birth']} />
      <ListAt
        path={[...path, 'stays']}
        label={t('lawbook.edit.stays')}
        blank={{ events: [{ kind: 'stop', at: '' }] }}
        add={t('lawbook.edit.addStay')}
      >
        {(stay) => (
          <>
            <ListAt
              path={[...stay, 'events']}
              label={t('lawbook.edit.events')}
              blank={{ kind: 'stop', at: '' }}
              add={t('lawbook.edit.addEvent')}
            >
              {(one) => (
                <div className={styles.row}>
                  <SelectAt
                    path={[...one, 'kind']}
                    label={t('lawbook.kind')}
                    choices={eventKinds.map((id) => ({ id, words: named('person.event', id) }))}
                  />
                  <WhenAt path={one} />
                </div>
              )}
            </ListAt>
            <ListAt
              path={[...stay, 'orders']}
              label={t('lawbook.edit.orders')}
              blank={{ kind: 'immigration', issued: '' }}
              add={t('lawbook.edit.addOrder')}
            >
              {(one) => (
                <div className={styles.row}>
                  <SelectAt
                    path={[...one, 'kind']}
                    label={t('lawbook.kind')}
                    choices={orderKinds.map((id) => ({ id, words: named('person.order', id) }))}
                  />
                  {(['issued', 'served', 'effective', 'expires'] as const).map((field) => (
                    <TextAt
                      key={field}
                      path={[...one, field]}
                      label={t(`lawbook.edit.order.${field}`)}
                      isOptional
                    />
                  ))}
                </div>
              )}
            </ListAt>
            <ListAt
              path={[...stay, 'placements']}
              label={t('lawbook.edit.placements')}
              blank={{ kind: 'ordinary', from: '' }}
              add={t('lawbook.edit.addPlacement')}
            >
              {(one) => (
                <div className={styles.row}>
                  <SelectAt
                    path={[...one, 'kind']}
                    label={t('lawbook.kind')}
                    choices={placementKinds.map((id) => ({ id, words: t(`lawbook.place.${id}`) }))}
                  />
                  <TextAt path={[...one, 'from']} label={t('lawbook.edit.from')} />
                  <TextAt path={[...one, 'to']} label={t('lawbook.edit.to')} isOptional />
                </div>
              )}
            </ListAt>
          </>
        )}
      </ListAt>
      <ListAt
        path={[...path, 'milestones']}
        label={t('lawbook.edit.milestones')}
        blank={{ kind: '', at: '' }}
        add={t('lawbook.edit.addMilestone')}
      >
        {(one) => (
          <div className={styles.row}>
            <NameAt
              path={[...one, 'kind']}
              label={t('lawbook.edit.moment')}
              list="fact"
              names={milestoneKinds}
            />
            <WhenAt path={one} />
            <TextAt path={[...one, 'for']} label={t('lawbook.edit.fixedFor')} isOptional />
          </div>
        )}
      </ListAt>
      <AnswersAt path={[...path, 'answers']} of="person" />
      <AnswersAt path={[...path, 'facilityAnswers']} of="facility" />
      <ListAt
        path={[...path, 'flags']}
        label={t('lawbook.edit.flags')}
        blank={{ kind: 'pregnant' }}
        add={t('lawbook.edit.addFlag')}
      >
        {(one) => (
          <div className={styles.row}>
            <SelectAt
              path={[...one, 'kind']}
              label={t('lawbook.kind')}
              choices={flagKinds.map((id) => ({ id, words: named('person.flag', id) }))}
            />
            <TextAt path={[...one, 'from']} label={t('lawbook.edit.from')} isOptional />
            <TextAt path={[...one, 'to']} label={t('lawbook.edit.to')} isOptional />
          </div>
        )}
      </ListAt>
      <ListAt
        path={[...path, 'extensions']}
        label={t('lawbook.extensions')}
        blank={{ rule: '', extension: '' }}
        add={t('lawbook.edit.addExtension')}
      >
        {(one) => (
          <div className={styles.row}>
            {(['rule', 'extension', 'ordered', 'ground', 'until'] as const).map((field, place) => (
              <TextAt
                key={field}
                path={[...one, field]}
                label={t(`lawbook.edit.extensionOf.${field}`)}
                isOptional={place > 1}
              />
            ))}
          </div>
        )}
      </ListAt>
    </fieldset>
  )
}

/** To the minute, or a day only; whichever is typed. */
function WhenAt({ path }: { path: Path }) {
  const { t } = useText()
  return (
    <>
      <TextAt
        path={[...path, 'at']}
        label={t('lawbook.edit.at')}
        hint={t('lawbook.edit.offsetHint')}
        isOptional
      />
      <TextAt path={[...path, 'on']} label={t('lawbook.edit.on')} hint="2026-09-15" isOptional />
    </>
  )
}

const births = {
  exact: { kind: 'exact', on: '' },
  year: { kind: 'year', year: null },
  estimated: { kind: 'estimated', statedAge: null, statedOn: '' },
  disputed: { kind: 'disputed', claimedOn: '' },
  unknown: { kind: 'unknown' },
} as const

function BirthAt({ path }: { path: Path }) {
  const { t } = useText()
  const { value, set, isDisabled } = useAt(path)
  const kind = getAt(value, ['kind'])
  return (
    <div className={styles.row}>
      <Select
        label={t('lawbook.birth')}
        value={typeof kind === 'string' ? kind : 'none'}
        onChange={(id) => set(id === 'none' ? undefined : births[id as keyof typeof births])}
        choices={[
          { id: 'none', words: t('lawbook.edit.birthNone') },
          ...(Object.keys(births) as (keyof typeof births)[]).map((id) => ({
            id,
            words: t(`person.birthKind.${id}`),
          })),
        ]}
        isDisabled={isDisabled}
      />
      {kind === 'exact' && <TextAt path={[...path, 'on']} label={t('lawbook.edit.on')} hint="1990-03-01" />}
      {kind === 'year' && <NumberAt path={[...path, 'year']} label={t('lawbook.edit.year')} />}
      {kind === 'estimated' && (
        <>
          <NumberAt path={[...path, 'statedAge']} label={t('lawbook.edit.years')} />
          <TextAt path={[...path, 'statedOn']} label={t('lawbook.edit.on')} hint="2026-09-15" />
        </>
      )}
      {kind === 'disputed' && (
        <>
          <TextAt path={[...path, 'claimedOn']} label={t('lawbook.edit.claimedOn')} hint="2010-03-01" />
          <TextAt path={[...path, 'recordedOn']} label={t('lawbook.edit.recordedOn')} isOptional />
        </>
      )}
    </div>
  )
}
