import { useState } from 'react'
import type { Finding } from '../../../core/law/finding'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { dueWords, findingChip, type LimitVoice } from './limit-words'

function Then({ finding, voice }: { finding: Finding | null; voice: LimitVoice }) {
  const { t } = voice.words
  if (finding === null) return <span className={text.quiet}>{t('limits.ruleGone')}</span>
  return (
    <>
      <Chip {...findingChip(finding, voice.words)} /> {dueWords(finding, voice)}
    </>
  )
}

type RecomputeProps = { id: string; voice: LimitVoice; onClose: () => void }

/** A printed result beside what today's rules say of the same facts. */
function RecomputeDialog({ id, voice, onClose }: RecomputeProps) {
  const { t, language } = voice.words
  const { format } = voice
  const { value } = useAnswer('results.recompute', { id })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('limits.recomputed')}
      size="wide"
      actions={<Button onPress={onClose}>{t('part.close')}</Button>}
    >
      {value === undefined ? (
        <Skeleton lines={4} />
      ) : (
        <>
          <Notice tone={value.isSame ? 'met' : 'over'}>
            {t(value.isSame ? 'limits.recomputedSame' : 'limits.recomputedOther')}
          </Notice>
          {value.changed.length === 0 ? (
            <p>{t('limits.nothingChanged')}</p>
          ) : (
            <Table
              label={t('limits.recomputed')}
              rows={value.changed}
              rowId={({ packId, ruleId, line }) => `${packId} ${ruleId} ${line}`}
              columns={[
                {
                  id: 'rule',
                  head: t('person.rule'),
                  cell: ({ title, label }) => (
                    <>
                      {title[language]}
                      {label !== null && <span className={text.below}>{label[language]}</span>}
                    </>
                  ),
                },
                {
                  id: 'then',
                  head: t('limits.keptThen'),
                  cell: ({ kept }) => <Then finding={kept} voice={{ ...voice, asOf: value.asOf }} />,
                },
                {
                  id: 'now',
                  head: t('limits.keptNow'),
                  cell: ({ now }) => <Then finding={now} voice={{ ...voice, asOf: value.asOf }} />,
                },
              ]}
            />
          )}
          {value.restricted.length > 0 && (
            <p className={text.quiet}>
              {t('limits.leftOutGroups', {
                groups: format.list(value.restricted.map((group) => t(`person.group.${group}`))),
              })}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}

/** The results that were printed for a person, each of which can be worked out again. */
export function KeptResults({ personId, voice }: { personId: string; voice: LimitVoice }) {
  const { t } = useText()
  const format = useFormat()
  const [chosen, setChosen] = useState<string>()
  const kept = useAnswer('results.list', { personId }).value ?? []
  if (kept.length === 0) return null
  return (
    <Panel title={t('limits.kept')} count={format.number(kept.length)} sub={t('limits.keptSub')}>
      <Table
        label={t('limits.kept')}
        rows={kept}
        rowId={({ id }) => id}
        columns={[
          { id: 'at', head: t('limits.keptAt'), cell: ({ keptAt }) => format.instantYear(keptAt) },
          { id: 'asOf', head: t('limits.keptAsOf'), cell: ({ asOf }) => format.instantYear(asOf) },
          {
            id: 'known',
            head: t('limits.keptKnown'),
            cell: ({ knownAt, keptAt }) =>
              knownAt === keptAt ? t('limits.keptKnownThen') : format.instantYear(knownAt),
          },
          { id: 'by', head: t('limits.keptBy'), cell: ({ keptByName }) => keptByName },
          {
            id: 'again',
            head: t('person.actions'),
            isNumber: true,
            cell: ({ id }) => (
              <Button size="small" onPress={() => setChosen(id)}>
                {t('limits.recompute')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && (
        <RecomputeDialog id={chosen} voice={voice} onClose={() => setChosen(undefined)} />
      )}
    </Panel>
  )
}
