/** The head that Word puts on the clipboard: styles, metadata, list definitions, conditional comments. */
const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Temp/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @list l0 {mso-list-id:1; mso-list-type:hybrid;} p.MsoNormal {margin:0cm;} --></style>
<script>window.pasted = "run";</script></head>`;

/** A paragraph of a Word list: its level, the number that Word drew, its words as HTML. */
function item(level: number, label: string, words: string): string {
	return `<p class=MsoListParagraph style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=EN-GB style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;
}

/** Two articles as Word copies them, with numbered paragraphs, items, emphasis, a picture, a footnote and hidden words. */
export const WORD_ENGLISH = `${HEAD}<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h2><span lang=EN-GB>Article 4<o:p></o:p></span></h2>
<h2><b><span lang=EN-GB>Human control</span></b><o:p></o:p></h2>
${item(1, "1.", "Each Party <b>shall</b> keep a human operator in\ncommand of every engagement.")}
${item(1, "2.", "The operator shall:")}
${item(2, "(a)", "approve the <i>target</i>;")}
${item(2, "(b)", "be able to<span style='mso-bookmark:x'> </span><u>stop</u> the system, including:")}
${item(3, "(i)", "in flight; and")}
${item(3, "(ii)", "after impact.")}
<p class=MsoNormal><img width=120 src="http://tracker.invalid/pixel.gif" onerror="window.pasted='run'"><o:p>&nbsp;</o:p></p>
<h2>Article 5 – Records</h2>
<p class=MsoNormal>A record shall be kept for ten years.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a><span style='display:none;mso-hide:all'>hidden</span></p>
<!--EndFragment--><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"><span>[1]</span></a> From the engagement on.</p></div></div></body></html>`;

/** The same in Chinese, with the source broken between characters as Word breaks it. */
export const WORD_CHINESE = `${HEAD}<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal><b><span lang=ZH-CN>第四条 人类控制</span></b></p>
${item(1, "一、", "缔约国应当确保每次交战由操作员\n指挥。")}
${item(1, "二、", "操作员应当：")}
${item(2, "（一）", "批准<b>目标</b>；")}
${item(2, "（二）", "能够终止系统的运行。")}
<p class=MsoNormal>第五条 记录</p>
<p class=MsoNormal>记录应当保存十年。</p><!--EndFragment--></body></html>`;

/** A list of a web page, with nested lists, links and scripts. */
export const WEB_LIST = `<meta charset="utf-8"><div style="color:red"><p>The Parties shall:</p>
<ol type="a"><li>inform <a href="https://un.invalid" style="text-decoration:underline">the Secretariat</a>;</li>
<li><p>report on:</p><ul><li>tests;</li><li>losses.</li></ul></li></ol><script>window.pasted="run"</script>
<iframe src="https://un.invalid"></iframe></div>`;

/** What Google Docs copies: a bold element that is not bold, emphasis in styles. */
export const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">States </span><span style="font-weight:700">must</span><span style="font-style:italic;text-decoration:underline"> never</span> delegate.</p></b>`;
