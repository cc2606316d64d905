import type { Grammar } from "../grammar";
import { EN_EMBEDDINGS } from "./embeddings";
import { EN_CONTEXTS } from "./force-contexts";
import { EN_WORDLESS } from "./wordless";

/** Grammar of force of English. */
export const EN_GRAMMAR: Grammar = {
	contexts: EN_CONTEXTS,
	embeddings: EN_EMBEDDINGS,
	performative:
		/^(?:requests|instructs|tasks the|charges the|authori[sz]es|decides|directs|mandates|resolves (?:to|that))$/,
	performing:
		/^[^a-z]*(?:[a-z0-9]{1,4}[.)] )?(?:(?:also|further|hereby|again|once again|and|therefore|[a-z]+ly),? )*$/,
	between: /(?: (?:also|further|therefore|then|thus|hereby|[a-z]+ly)| )$/,
	aside: /\b(?:including|such as|inter alia)\b/,
	chain:
		/^(?:,? (?:not|also|further|therefore|at all times|be|in any case|to|[a-z]+ly),?)* ?$|^, [^,;.:]{1,120}, $/,
	dependent: /^be /,
	undertaking: /undert|agree|commit|pledg|resolve/,
	refusal:
		/^(?:, [^,;:.]{1,40},)? to (?:refrain|abstain|desist) from\b|^[^;:.]{0,160}?\b(?:(?<!so as )not to (?!exceed\b)|to not (?!only\b)|never\b|under no circumstances\b)/,
	future: /^will$/,
	laidDown:
		/^(?: not| only| always| never| also|,|(?: [a-z]+ly))* (?:be|have|carry|contain|include|incorporate|remain|retain|undergo|meet|comply|conform|allow|permit|require|operate only|rest)\b/,
	demanding: /^must/,
	conditions: /\b(?:should (?=(?:the|an?|any|it|they|such)\b)[^,;.]{3,120}(?=,))/g,
	exceptions: /\b(?:nothing in (?:this|the present) [^,;.]{3,120})/g,
	breaks: [
		["; ", ": "],
		[", and ", ", or ", ", but ", ", nor ", ", provided "],
		[" and ", " or ", " but ", ", "],
	],
	label:
		/^[\s"'(*•>-]*(?:\(?[a-z0-9]{1,4}[.)]\s+|\d{1,3}\s+|(?:article|section|paragraph) [0-9ivxlc]+[.:]?\s+)?[•*-]?\s*/,
	recitalOpening: /^(?:the [^,;.]{3,100}(?:, hereinafter [^,]{3,60})?, ?)?$/,
	recitalEnd:
		/[,;]$|(?:agreed?(?: up?on)?|decided|resolved|declared?|adopted?)(?: to [a-z]+)?(?: as follows| the following)[^.]{0,40}[:.]?$|[^.:;,]$/,
	preambleHeading: /^(?:the )?(?:preamble|preambular|recitals?)\b/,
	recommendingHeading: /\brecommend(?:ations?|ed|s)\b/,
	purpose:
		/\b(?:in order|so as|aims?|objectives?|purposes?|goals?|fourfold|threefold|twofold)(?: [a-z]+){0,6}(?: to)?:$/,
	contents:
		/^\(?[a-z0-9]{1,4}[.)] (?:an?|the|any|all|information|details?|descriptions?|copies|data)\b[^.]*\b(?:including|indicating|specifying|containing|showing|as follows)[^.]{0,20}:$/,
	listed: [
		{
			opening:
				/\b(?:obligations?|dut(?:y|ies)|responsibilities|tasks|functions)\b[^.:;]{0,80}(?:are|be|include|includes|following|follows):$/,
			gives: "obligation",
		},
		{
			opening:
				/\b(?:rights?|powers?|entitlements?)\b[^.:;]{0,80}(?:are|be|include|includes|following|follows):$/,
			gives: "permission",
		},
	],
	explaining: /\b(?:is|are|means?|includes?):$/,
	negating: /\b(?:(?:do|does|may|shall|should|will) not|so as not to|without|avoids?|avoiding):$/,
	joining: /\b(?:and|or),? $/,
	nominal: [
		{
			opening:
				/^(?:the |a |an )?(?:right|power|authority|entitlement|freedom|option)s? (?:not )?to\b/,
			gives: "permission",
		},
		{
			opening:
				/^(?:the |a |an )?(?:obligation|duty|undertaking|commitment) (?:not to|to refrain|to abstain)\b/,
			gives: "prohibition",
		},
		{ opening: /^(?:not|never) (?:to )?[a-z]+/, gives: "prohibition" },
		{ opening: /^(?:to )?refrain from\b/, gives: "prohibition" },
		{ opening: /^(?:the |a |an )?(?:obligation|duty) to\b/, gives: "obligation" },
	],
	indicative: {
		form: /^/,
		bearers: ["pack:actor.party"],
		bound: [
			"pack:actor.state",
			"pack:actor.organ",
			"pack:actor.inspector",
			"pack:actor.operator",
			"pack:actor.commander",
			"pack:actor.developer",
		],
		before:
			/^[^a-z]*(?:[a-z0-9]{1,4}[.)] )?(?:[^,]{1,120}, )?(?:the |each |every |all |any |both )?(?:[a-z]+ ){0,3}$/,
		gap: /^(?: to (?:this|the present) [a-z]+| concerned)?(?:,? (?:also|further|hereby|accordingly|[a-z]+ly),?)* $/,
		after: /^/,
		except: /^$/,
		besides: true,
	},
	wordless: EN_WORDLESS,
};
