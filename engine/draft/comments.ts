import type { Comment, Reply } from "./types";

/** What can be done to the threads of a draft. A `reply` counts from 0; `null` means the comment that begins the thread. */
export type CommentCommand =
	| { readonly type: "add-comment"; readonly comment: Comment }
	| { readonly type: "reply"; readonly comment: string; readonly reply: Reply }
	| { readonly type: "resolve-comment"; readonly comment: string; readonly resolved: boolean }
	| {
			readonly type: "edit-comment";
			readonly comment: string;
			readonly reply: number | null;
			readonly text: string;
	  }
	| { readonly type: "remove-comment"; readonly comment: string; readonly reply: number | null }
	/** Ties a thread to other words. */
	| {
			readonly type: "move-comment";
			readonly comment: string;
			readonly anchor: Comment["anchor"];
			readonly quote: string;
	  };

function written(text: string): string {
	if (text.trim() === "") throw new RangeError("a comment says something");
	return text;
}

/** The threads after a command. Throws `RangeError` for a comment or reply that does not exist, and for empty words. */
export function commented(
	comments: readonly Comment[],
	command: CommentCommand,
): readonly Comment[] {
	if (command.type === "add-comment") {
		const { comment } = command;
		written(comment.text);
		if (comments.some(({ id }) => id === comment.id))
			throw new RangeError(`comment ${comment.id} is there already`);
		return [...comments, comment];
	}
	const at = comments.findIndex(({ id }) => id === command.comment);
	const comment = comments[at];
	if (!comment) throw new RangeError(`no comment ${command.comment}`);
	const replyAt = (index: number): Reply => {
		const reply = comment.replies[index];
		if (!reply) throw new RangeError(`no reply ${index}`);
		return reply;
	};
	switch (command.type) {
		case "reply":
			written(command.reply.text);
			return comments.with(at, { ...comment, replies: [...comment.replies, command.reply] });
		case "resolve-comment":
			return comment.resolved === command.resolved
				? comments
				: comments.with(at, { ...comment, resolved: command.resolved });
		case "edit-comment": {
			const text = written(command.text);
			if (command.reply === null) return comments.with(at, { ...comment, text });
			const reply = { ...replyAt(command.reply), text };
			return comments.with(at, {
				...comment,
				replies: comment.replies.with(command.reply, reply),
			});
		}
		case "remove-comment": {
			if (command.reply === null) return comments.toSpliced(at, 1);
			replyAt(command.reply);
			const replies = comment.replies.toSpliced(command.reply, 1);
			return comments.with(at, { ...comment, replies });
		}
		case "move-comment":
			return comments.with(at, { ...comment, anchor: command.anchor, quote: command.quote });
	}
}

/** Whether the words that a comment was about are gone. */
export function isOrphaned({ anchor, quote }: Comment): boolean {
	return anchor.from === anchor.to && quote !== undefined;
}
