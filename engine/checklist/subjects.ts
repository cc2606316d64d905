/** What part of the findings document a condition is about; `name` is a check, an attribute or a member of the draft. */
export interface Subject {
	readonly kind:
		| "document"
		| "checks"
		| "check"
		| "level"
		| "findings"
		| "finding"
		| "finding-level"
		| "attributes"
		| "attribute"
		| "quotes"
		| "quote"
		| "quote-text"
		| "draft"
		| "draft-member"
		| "other";
	readonly name: string;
}

const DOCUMENT: Subject = { kind: "document", name: "" };

/** What the node is about that holds a failed keyword, by the keyword's pointer as ajv writes it. */
export function subjectAt(pointer: string): Subject {
	const steps = pointer.split("/").slice(1, -1);
	let subject = DOCUMENT;
	for (let at = 0; at < steps.length; at++) {
		const step = steps[at] ?? "";
		if (step === "properties") {
			const name = decodeURIComponent(steps[++at] ?? "");
			subject = memberOf(subject, name.replaceAll("~1", "/").replaceAll("~0", "~"));
		} else if (step === "contains" || step === "items") subject = elementOf(subject);
	}
	return subject;
}

/** What a member of a part is about. */
export function memberOf({ kind, name }: Subject, member: string): Subject {
	switch (kind) {
		case "document":
			return { kind: member === "checks" ? "checks" : "draft", name: "" };
		case "checks":
			return { kind: "check", name: member };
		case "check":
			return { kind: member === "level" ? "level" : "findings", name };
		case "finding":
			if (member === "level") return { kind: "finding-level", name };
			if (member === "attributes") return { kind: "attributes", name };
			return { kind: member === "evidence" ? "quotes" : "other", name };
		case "attributes":
			return { kind: "attribute", name: member };
		case "quote":
			return { kind: member === "text" ? "quote-text" : "other", name };
		case "draft":
			return { kind: "draft-member", name: member };
		default:
			return { kind: "other", name };
	}
}

/** What each element of a part is about. */
export function elementOf({ kind, name }: Subject): Subject {
	if (kind === "findings") return { kind: "finding", name };
	if (kind === "quotes") return { kind: "quote", name };
	return { kind, name };
}
