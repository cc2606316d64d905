/**
 * The one style sheet of HTML reports: for the screen, and for A4 on paper. Ink and lines keep WCAG 2.2's contrast (text 4.5:1,
 * lines that carry meaning 3:1).
 */
export const STYLE = `
:root{color-scheme:light;--ink:#1c2330;--secondary:#4d5668;--line:#c9ced8;--control:#7d8594;--accent:#0b4f8a;--tint:#f3f5f8}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:75rem;color:var(--ink);background:#fff;font:1rem/1.55 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
:lang(zh-Hans){font-family:system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
:lang(zh-Hant){font-family:system-ui,"Noto Sans CJK TC","Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.4rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--control)}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
h4,h5{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static}
.verdict{font-size:1.35rem;font-weight:650}
.note{color:var(--secondary)}
nav ul{columns:3 14rem;padding-left:1.25rem}
nav li{margin:0;padding:.2rem 0;break-inside:avoid}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:.75rem 0}
dt{color:var(--secondary)}
dd{margin:0;overflow-wrap:anywhere}
blockquote{margin:.5rem 0;padding:.5rem 1rem;border-left:4px solid var(--control);background:var(--tint);max-width:46rem}
q{quotes:"“" "”"}
q:lang(zh-Hant){quotes:"「" "」"}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
.long{overflow-wrap:anywhere}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border:1px solid var(--line)}
thead th{background:var(--tint);border-bottom:2px solid var(--control)}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
td p,th p{margin:0}
td p+p,th p+p{margin-top:.35rem}
li{margin:.35rem 0}
ol>li{margin:1.25rem 0}
figure{margin:1rem 0}
svg{max-width:100%;height:auto}
svg.bar{width:12rem;height:.8rem;vertical-align:middle}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--secondary)}
@page{size:A4;margin:16mm 14mm}
@media print{
body{max-width:none;padding:0;font-size:9.5pt}
nav,.skip{display:none}
a{color:inherit;text-decoration:none}
h2,h3,h4,h5,caption{break-after:avoid}
tr,figure,blockquote,dl{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
table{font-size:8.5pt}
thead th{word-break:keep-all}
th,td{padding:.35rem .4rem}
.many{font-size:7.5pt}
.many th,.many td{padding:.25rem .2rem}
article+article{break-before:page}
}
`;

/** SHA-256 of the style sheet in base64, by which the page's policy lets it pass; a test computes it anew. */
export const STYLE_DIGEST = "xzrQ4ew2XYABre0vjGSKg4JhEG0nrAkgiBQTCnYupRE=";
