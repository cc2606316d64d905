/** The user's signing key, without anything secret. */
export interface KeyState {
	/** `null` where there is none. */
	readonly key: {
		/** 32 bytes in base64url. */
		readonly public: string;
		/** A passphrase protects it, not the system's key store. */
		readonly passphrase: boolean;
	} | null;
	/** Whether the system has a key store that can protect a key. */
	readonly store: boolean;
}

/** A public key that the user knows, under the name they gave it. */
export interface KnownKey {
	/** 32 bytes in base64url. */
	readonly key: string;
	readonly name: string;
}
