import schema from "../../schemas/draft.schema.json";
import type { Draft } from "./types";

/** What is used of JSON Schema in the schema of drafts. */
interface Shape {
	readonly $ref?: string;
	readonly const?: unknown;
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly additionalProperties?: Shape | boolean;
	readonly items?: Shape;
	readonly allOf?: readonly Shape[];
	readonly anyOf?: readonly Shape[];
	readonly if?: Shape;
	readonly then?: Shape;
}

type Json = Readonly<Record<string, unknown>>;

const ROOT = schema as unknown as Shape & { readonly $defs: Readonly<Record<string, Shape>> };

function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The shapes that hold for a value together: those referred to, of conditions those that are met. */
function shapesFor(shape: Shape, value: unknown): readonly Shape[] {
	if (shape.$ref !== undefined) {
		const named = ROOT.$defs[shape.$ref.replace("#/$defs/", "")];
		if (!named) throw new RangeError(`the schema of drafts has no ${shape.$ref}`);
		return shapesFor(named, value);
	}
	const parts = [...(shape.allOf ?? []), ...(shape.anyOf ?? [])];
	const met = shape.if && isMet(shape.if, value) ? [shape.then ?? {}] : [];
	return [shape, ...[...parts, ...met].flatMap((part) => shapesFor(part, value))];
}

/** Conditions of the schema ask for the value of members only. */
function isMet(condition: Shape, value: unknown): boolean {
	return Object.entries(condition.properties ?? {}).every(
		([name, member]) =>
			member.const === undefined || (isObject(value) && value[name] === member.const),
	);
}

function known(value: unknown, shape: Shape): unknown {
	const shapes = shapesFor(shape, value);
	if (Array.isArray(value)) {
		const items = shapes.find((each) => each.items)?.items;
		return items ? value.map((item) => known(item, items)) : value;
	}
	if (!isObject(value)) return value;
	const named = shapes.filter(({ properties }) => properties);
	const others = shapes.find(({ additionalProperties }) => isObject(additionalProperties));
	if (named.length === 0 && !others) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, member]) => {
			// A condition names a member too, but what the member is stands elsewhere.
			const own = named.flatMap(({ properties }) =>
				properties && Object.hasOwn(properties, name) ? [properties[name] ?? {}] : [],
			);
			const last = own.at(-1) ?? (others?.additionalProperties as Shape | undefined);
			return last ? [[name, known(member, last)]] : [];
		}),
	);
}

/** The draft without any member that the schema of drafts does not name, wherever it stands. */
export function withoutUnknown(draft: Draft): Draft {
	const { extra: _gone, pieces, ...members } = draft;
	// What versions are made of is text here and goes along whole or not at all.
	const kept = known(members, ROOT) as Omit<Draft, "extra">;
	return { ...kept, ...(pieces ? { pieces } : {}), extra: {} };
}
