import { deserialize, serialize } from "node:v8";
import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";

// Browsers and workers have these; jsdom leaves them out.
const structuredClone = (value: unknown) => deserialize(serialize(value));
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });

// jsdom knows the element and its attribute, not yet the way to open it.
HTMLDialogElement.prototype.showModal = function showModal() {
	this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
	this.open = false;
	this.dispatchEvent(new Event("close"));
};
