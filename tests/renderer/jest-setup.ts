import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";

// Browsers and workers have these; jsdom leaves them out.
Object.assign(globalThis, { TextDecoder, TextEncoder });
