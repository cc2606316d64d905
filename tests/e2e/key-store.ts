import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { asUser, makeFolder } from "./harness";

/** A desktop's session with GNOME Keyring unlocked in it, of the user who runs the app. */
export interface KeyStoreSession {
	/** What the app is started with to find the store. */
	readonly env: Readonly<Record<string, string>>;
	/** Ends the session, and the keyring with it. */
	stop(): Promise<void>;
}

/** Starts a session's bus and a keyring on it, in a folder of their own. */
export async function startKeyStore(): Promise<KeyStoreSession> {
	const home = makeFolder();
	const place = { PATH: process.env.PATH ?? "", HOME: home, XDG_RUNTIME_DIR: home };
	const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], {
		...asUser,
		env: place,
		stdio: ["ignore", "pipe", "ignore"],
	});
	const [address] = await once(bus.stdout, "data");
	const env = {
		XDG_RUNTIME_DIR: home,
		XDG_CURRENT_DESKTOP: "GNOME",
		DBUS_SESSION_BUS_ADDRESS: String(address).trim(),
	};
	// It goes into the background when it is ready, and ends with the bus.
	const keyring = spawnSync(
		"gnome-keyring-daemon",
		["--daemonize", "--unlock", "--components=secrets"],
		{ ...asUser, env: { ...place, ...env }, input: "the password of the session" },
	);
	if (keyring.status !== 0)
		throw new Error(`GNOME Keyring did not start: ${keyring.error?.message ?? keyring.stderr}`);
	return {
		env,
		stop: async () => {
			const ended = once(bus, "exit");
			bus.kill();
			await ended;
		},
	};
}
