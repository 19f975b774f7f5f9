import { useText } from '../i18n/text'
import { hrefTo } from '../routes'
import text from '../styles/text.module.css'

type PersonNameProps = {
  person: { id: string; name: string; scriptName: string; number: string | null }
  /** Out of the tab order where a list moves by arrows. */
  isInList?: boolean
}

/** A person by name, in both scripts, as a link to their page; someone without a name by their number. */
export function PersonName({ person, isInList = false }: PersonNameProps) {
  const { t } = useText()
  const { id, name, scriptName, number } = person
  const shown =
    name !== '' ? name : number === null ? t('register.noName') : t('register.nameOfNumber', { number })
  const hasScript = scriptName !== '' && scriptName !== name
  // A narrow column may cut it: the whole name is told at the pointer.
  return (
    <span title={hasScript ? `${shown} ${scriptName}` : shown}>
      <a
        href={hrefTo({ screen: 'person', id, tab: 'overview' })}
        className={text.medium}
        {...(isInList && { tabIndex: -1 })}
      >
        <bdi>{shown}</bdi>
      </a>
      {hasScript && (
        <span className={text.script} dir="auto">
          {scriptName}
        </span>
      )}
    </span>
  )
}
