import { useId, useMemo } from 'react';
import { AboutDocument, MineralChoicesDocument, NamesDocument, RulesDocument } from '../api/generated.js';
import { useAnswer } from '../api/use-answer.js';
import { setParams } from '../shared/address.js';
import { SearchBox } from '../shared/search-box.js';
import type { Values } from './flagship-variables.js';
import type { Field, Form } from './question-forms.js';

interface QuestionFormProps {
  readonly form: Form;
  readonly values: Values;
}

/** Every change asks again at once, and is in the address: there is nothing to submit. */
export function QuestionForm({ form, values }: QuestionFormProps) {
  const names = useNames(form, values);
  return (
    <div className="form" role="group" aria-label="The question’s terms">
      {form.fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          name={names.get(values[field.name] ?? '')}
        />
      ))}
    </div>
  );
}

/** The names of the nodes a form holds, by id. */
export function useNames(form: Form, values: Values): ReadonlyMap<string, string> {
  const ids = form.fields.flatMap((field) =>
    field.kind === 'node' && values[field.name] ? [values[field.name]!] : [],
  );
  const { data } = useAnswer(NamesDocument, ids.length > 0 ? { ids } : null);
  return useMemo(
    () => new Map((data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name]] : []))),
    [data],
  );
}

interface FieldViewProps {
  readonly field: Field;
  readonly value: string;
  readonly name: string | undefined;
}

function FieldView({ field, value, name }: FieldViewProps) {
  const set = (next: string): void => setParams({ [field.name]: next });
  if (field.kind === 'node') {
    return <SearchBox label={field.label} kinds={field.kinds} value={name ?? value} onChoose={({ id }) => set(id)} />;
  }
  if (field.kind === 'choice')
    return <Choice label={field.label} value={value} options={field.options} onChange={set} />;
  if (field.kind === 'mineral') return <MineralField label={field.label} value={value} onChange={set} />;
  if (field.kind === 'rule') return <RuleField label={field.label} value={value} onChange={set} />;
  if (field.kind === 'date') return <DateField label={field.label} value={value} onChange={set} />;
  return <PercentField label={field.label} value={value} onChange={set} />;
}

interface ControlProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Choice(props: ControlProps & { readonly options: readonly (readonly [string, string])[] }) {
  const id = useId();
  const { label, value, options, onChange } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
        {options.every(([option]) => option !== value) && <option value={value}>{value}</option>}
      </select>
    </div>
  );
}

function MineralField(props: ControlProps) {
  const { data } = useAnswer(MineralChoicesDocument, {});
  const minerals = (data?.minerals.nodes ?? []).map(({ id, name }) => [id, name] as const);
  return <Choice {...props} options={[['', 'any'], ...minerals]} />;
}

function RuleField(props: ControlProps) {
  const { data } = useAnswer(RulesDocument, {});
  const rules = (data?.rules ?? []).map(({ id, title }) => [id.replace('rule:', ''), title] as const);
  const byDefault: readonly (readonly [string, string])[] = rules.some(([id]) => id === 'MAJORITY_CONTROL')
    ? []
    : [['MAJORITY_CONTROL', 'Majority control']];
  return (
    <Choice
      {...props}
      value={props.value === '' ? 'MAJORITY_CONTROL' : props.value}
      options={[...byDefault, ...rules]}
    />
  );
}

function DateField({ label, value, onChange }: ControlProps) {
  const id = useId();
  const { data } = useAnswer(AboutDocument, {});
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        max={data?.dataset.date}
        value={value === '' ? (data?.dataset.date ?? '') : value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function PercentField({ label, value, onChange }: ControlProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min="0"
        max="100"
        step="any"
        placeholder="the rule’s own"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
