import { useId } from 'preact/hooks'
import { KIND_IDS, KINDS, type KindId } from '../../../domain/places/kinds.ts'
import { LIST_FIELDS, type ListField } from '../../../domain/places/list-fields.ts'
import type { Table } from '../../../domain/places/list-table.ts'
import { ENCODINGS, type Encoding } from '../../../domain/places/list-text.ts'
import { useFrame } from '../../app/frame.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { type Bringing, compare, forgetTrial, holdIn, readAs, takeFile } from './model.ts'
import { DATUMS, type ListReader } from './reading.ts'
import { useListsWords } from './words.ts'

interface StepProps {
  readonly model: Bringing
  readonly reader?: ListReader
}

/** The file, and how it is to be read. */
export function FileStep({ model, reader }: StepProps) {
  const t = useListsWords()
  const read = model.read.value
  return (
    <section class="people-section needs-script">
      <Labelled label={t.file} hint={t.fileHint}>
        {(bound) => (
          <input
            {...bound}
            type="file"
            name="list"
            accept=".csv,.txt,.tsv,text/csv"
            disabled={!reader || model.busy.value !== null}
            onChange={({ currentTarget: { files } }) => {
              if (files?.[0] && reader) void takeFile(model, files[0], reader)
            }}
          />
        )}
      </Labelled>
      <p class="refusal" role="alert">
        {read && !read.ok ? t.fileRefusal(read.refusal) : null}
      </p>
      {read?.ok && reader ? (
        <Reading model={model} reader={reader} table={read.table} encoding={read.encoding} />
      ) : null}
    </section>
  )
}

interface ReadingProps extends Required<StepProps> {
  readonly table: Table
  readonly encoding: Encoding
}

function Reading({ model, reader, table, encoding }: ReadingProps) {
  const t = useListsWords()
  const id = useId()
  return (
    <form
      class="lists-reading"
      onSubmit={(event) => {
        event.preventDefault()
        void compare(model, reader)
      }}
    >
      <p class="lists-encoding">
        <label for={id}>{t.encoding}</label>{' '}
        <select
          id={id}
          name="encoding"
          onChange={({ currentTarget }) => readAs(model, reader, currentTarget.value as Encoding)}
        >
          {ENCODINGS.map((each) => (
            <option key={each} value={each} selected={each === encoding}>
              {t.encodings[each]}
            </option>
          ))}
        </select>{' '}
        <span>{t.rows(table.rows.length)}</span>
      </p>
      <ColumnTable model={model} table={table} />
      <Datums model={model} />
      <UsualKind model={model} />
      <p class="refusal" role="alert">
        {model.amiss.value ? t.amiss[model.amiss.value] : null}
      </p>
      <button
        class="button"
        data-weight="primary"
        type="submit"
        disabled={model.busy.value !== null}
      >
        {model.busy.value === 'comparing' ? t.comparing : t.compare}
      </button>
    </form>
  )
}

function ColumnTable({ model, table }: { model: Bringing; table: Table }) {
  const t = useListsWords()
  const columns = model.columns.value
  return (
    <div class="lists-columns">
      <table>
        <caption>
          {t.columns}
          <span class="quiet">{t.columnsHint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.header}</th>
            <th scope="col">{t.sample}</th>
            <th scope="col">{t.holds}</th>
          </tr>
        </thead>
        <tbody>
          {table.headers.map((header, i) => (
            // Two columns may have one header, and an order of their own they have always.
            <tr key={`${i} ${header}`}>
              <th scope="row">{header || '–'}</th>
              <td>{table.rows[0]?.cells[i]}</td>
              <td>
                <select
                  name={`column-${i}`}
                  aria-label={`${header} ${t.holds}`}
                  onChange={({ currentTarget: { value } }) =>
                    holdIn(model, i, (value || null) as ListField | null)
                  }
                >
                  <option value="">{t.unused}</option>
                  {LIST_FIELDS.map((field) => (
                    <option key={field} value={field} selected={columns[i] === field}>
                      {t.fields[field]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Datums({ model }: { model: Bringing }) {
  const t = useListsWords()
  return (
    <fieldset>
      <legend>{t.datum}</legend>
      <p class="quiet">{t.datumHint}</p>
      {DATUMS.map((each) => (
        <label key={each} class="tick">
          <input
            type="radio"
            name="datum"
            value={each}
            checked={model.datum.value === each}
            onChange={() => {
              model.datum.value = each
              forgetTrial(model)
            }}
          />
          {t.datums[each]}
        </label>
      ))}
    </fieldset>
  )
}

function UsualKind({ model }: { model: Bringing }) {
  const t = useListsWords()
  const { lang } = useFrame()
  return (
    <Labelled label={t.kind}>
      {(bound) => (
        <select
          {...bound}
          name="kind"
          onChange={({ currentTarget: { value } }) => {
            model.kind.value = (value || null) as KindId | null
            forgetTrial(model)
          }}
        >
          <option value="">{t.noKind}</option>
          {KIND_IDS.map((kind) => (
            <option key={kind} value={kind} selected={model.kind.value === kind}>
              {KINDS[kind][lang]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
