/** Whether a UTF-16 unit is a Han character of the basic plane. */
function isHan(unit: number): boolean {
	return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

function isWordUnit(unit: number): boolean {
	return (
		(unit >= 97 && unit <= 122) ||
		(unit >= 65 && unit <= 90) ||
		(unit >= 48 && unit <= 57) ||
		(unit >= 0xc0 && unit <= 0x24f) ||
		unit === 0x2019 ||
		unit === 39 ||
		unit === 45
	);
}

/** Words of a text: each run of Latin letters and digits, each Chinese character. Linear, without allocation. */
export function countWords(text: string): number {
	let count = 0;
	let inWord = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const word = isWordUnit(unit);
		if (isHan(unit) || (word && !inWord)) count++;
		inWord = word;
	}
	return count;
}
