import EligibilityModel

/// The one style sheet; colours, sizes and focus rings follow the Digital Agency's design system.
enum StyleSheet {
  static let text = base + form + answer + book + print

  private static let base = """
    :root{--ink:#1a1a1c;--quiet:#4d4d4d;--paper:#fff;--ground:#f2f2f2;--line:#767676;--blue:#0017c1;--red:#b30000;--yellow:#ffd43d}
    *{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.7 "Noto Sans JP","Noto Sans CJK JP","BIZ UDPGothic","Hiragino Sans",
    "Yu Gothic",Meiryo,system-ui,sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
    h1{font-size:1.75rem;line-height:1.4}h2{font-size:1.25rem;line-height:1.5}h3{font-size:1.125rem;line-height:1.5}
    a{color:var(--blue)}
    :focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px var(--yellow);border-radius:4px}
    main:focus,.banner:focus,.faults:focus,#shown:focus{outline:none;box-shadow:none}
    .banner:focus{border-radius:0}
    .skip{position:absolute;left:-999px;top:0;background:var(--yellow);color:#000;padding:.5rem 1rem;z-index:2}
    .skip:focus{left:0}
    .unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
    .column{max-width:72rem;margin:0 auto;padding:1rem 1.5rem}
    .bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;background:var(--paper);
    border-bottom:1px solid #b3b3b3;padding:.5rem 1.5rem}
    .product a{font-weight:700;color:var(--ink);text-decoration:none;display:inline-block;padding:.5rem 0}
    .languages{display:flex;flex-wrap:wrap;gap:.5rem}
    .sign-in{max-width:28rem}
    .sign-in>*{margin-top:1rem}
    progress{width:100%;max-width:28rem;height:1.5rem;accent-color:var(--blue)}
    .status{font-size:1.125rem}
    .status-works{color:#115a36}.status-atRisk{color:#6e4a00}.status-fails{color:var(--red)}
    .visitor{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:flex-end;flex-basis:100%}
    button{font:inherit;cursor:pointer;border-radius:8px;min-height:2.75rem;padding:.375rem 1rem;border:1px solid var(--blue);
    background:var(--paper);color:var(--blue);font-weight:700}
    button:hover{background:#e8f1fe;text-decoration:underline}
    .language{border-color:transparent;font-weight:400;color:var(--ink)}
    .language[aria-current]{border-color:var(--ink);font-weight:700}
    .primary{background:var(--blue);color:#fff;font-size:1.25rem;min-height:3.5rem;padding:.5rem 2.5rem}
    .primary:hover{background:#00118f;color:#fff}
    .secondary{min-height:3rem}
    .submit{padding:1.5rem 0 .5rem}
    .go{padding:.75rem 0;background:var(--ground)}
    @media (min-height:30rem){.go{position:sticky;bottom:0}}
    html{scroll-padding-bottom:6rem}
    :lang(ja) :is(h1,h2,h3,legend,summary,label,button,.meaning,.charge-detail,.box-headline){word-break:auto-phrase}
    .language-easy body{word-break:keep-all}
    .hint,.cite,.rule{color:var(--quiet)}
    .hint{display:block}
    .foot{border-top:1px solid #b3b3b3;color:var(--quiet);padding:1rem 1.5rem;text-align:center}
    .opening{padding-bottom:0}
    @media screen and (max-width:40rem){.column,.bar{padding-left:1rem;padding-right:1rem}h1{font-size:1.5rem}}

    """

  private static let form = """
    fieldset{border:0;min-width:0}
    legend,summary{font-weight:700;font-size:1.25rem;line-height:1.5;padding:0}
    summary{cursor:pointer;padding:.5rem 0;color:var(--blue)}
    .part{background:var(--paper);border:1px solid #b3b3b3;border-radius:12px;padding:1rem 1.25rem;margin:1rem 0}
    fieldset.part>legend{float:left;width:100%;margin-bottom:.25rem}
    fieldset.part>legend+*{clear:both}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(15.5rem,1fr));gap:.75rem;margin-top:.75rem;align-items:start}
    .tile{display:flex;gap:.75rem;align-items:center;min-height:4.25rem;padding:.5rem 1rem;cursor:pointer;font-weight:700;
    border:1px solid var(--line);border-radius:12px;background:var(--paper)}
    .tile:hover{background:#e8f1fe}
    .tile input{width:1.75rem;height:1.75rem;flex:none;accent-color:var(--blue);margin:0}
    .tile:has(input:checked){border:3px solid var(--blue);background:#e8f1fe;padding:calc(.5rem - 2px) calc(1rem - 2px)}
    .details{border-left:6px solid var(--blue);background:#e8f1fe;border-radius:0 12px 12px 0;padding:.75rem 1rem;margin-top:.75rem}
    .details>legend{float:left;width:100%;font-size:1.125rem}.details>legend+*{clear:both}
    .details .row{grid-template-columns:repeat(auto-fill,minmax(14rem,1fr))}
    .inner{border-top:1px solid #b3b3b3;margin-top:1rem;padding-top:.5rem}
    @supports selector(:has(a)){.details{display:none}\(shownDetails)}
    .row{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem 1.5rem;margin-top:.5rem;align-items:end}
    .field label,.field legend{display:block;font-weight:700;font-size:1rem}
    .field input:is([type=text],[type=password],[type=file]),.field select{font:inherit;width:100%;max-width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--line);
    border-radius:8px;background:var(--paper);color:var(--ink)}
    .radios{border:0}
    .radio-row{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;min-height:3rem;align-items:center}
    .field .radio{display:flex;gap:.5rem;align-items:center;font-weight:400;min-height:2.75rem;cursor:pointer}
    .radio input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--blue);flex:none}
    .answer-fields{margin:.75rem 0 1.25rem}
    .answer-fields>legend{font-size:1.125rem}
    .inner .secondary{margin-top:1rem}
    .fault{color:var(--red);font-weight:700}
    .wrong{border-left:6px solid var(--red);padding-left:.75rem}
    .field.wrong input[type=text],.field.wrong select{border:2px solid var(--red)}
    .faults{background:var(--paper);border:4px solid var(--red);border-radius:12px;padding:1rem 1.25rem}
    .faults h2{color:var(--red)}
    .faults ul{padding-left:1.5rem}
    .faults a{display:inline-block;padding:.25rem 0;font-weight:700;color:var(--red)}
    .change{background:transparent}
    .panel,.box,.steps,.tried,.unconfirmed{background:var(--paper);border:1px solid #b3b3b3;border-radius:12px;padding:1rem 1.25rem;margin-top:1rem;
    margin-bottom:1rem}
    .register-word{font-size:1.5rem;font-weight:700}
    .facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
    .facts dt{color:var(--quiet)}
    .facts dd{font-weight:700}
    .name{font-size:1.5rem}

    """

  private static let answer = """
    .banner{color:#fff}
    .banner-inside{max-width:72rem;margin:0 auto;padding:1.5rem;display:grid;grid-template-columns:auto 1fr auto;gap:1rem 2rem;align-items:center}
    .sign{width:8rem;height:8rem}
    .stroke{fill:none;stroke:#fff;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
    .verb{font-size:clamp(2.25rem,5.5vw,4.25rem);line-height:1.2;font-weight:700}
    .meaning{font-size:1.25rem;margin-top:.5rem}
    .charge{background:#fff;color:var(--ink);border-radius:16px;padding:.75rem 1.5rem;text-align:center;min-width:13rem;max-width:26rem}
    .charge-label{font-weight:700}
    .charge-share{font-size:clamp(2.75rem,7vw,5.5rem);font-weight:700;line-height:1.15}
    .shares-2{font-size:clamp(2.25rem,5.5vw,4.25rem)}.shares-3{font-size:clamp(1.75rem,4vw,2.875rem)}
    .charge-detail{line-height:1.5}
    .to-field a{display:inline-block;padding:.5rem 0;font-weight:700}
    .tone-confirmed{background:#115a36}.tone-provisional{background:#00565c}.tone-declaration{background:#5b1fa8}
    .tone-open{background:#0017c1}.tone-unanswered{background:#7a4100}.tone-denied{background:#8f0000}
    .context{padding:.25rem 0}
    .steps ol{list-style:none;counter-reset:step}
    .steps li{counter-increment:step;display:grid;grid-template-columns:3rem 1fr auto;gap:.25rem 1rem;align-items:center;padding:1rem 0;
    border-top:1px solid #b3b3b3}
    .steps li:first-child{border-top:0}
    .steps li::before{content:counter(step);font-size:1.5rem;font-weight:700;width:3rem;height:3rem;border-radius:50%;background:var(--blue);color:#fff;
    display:grid;place-items:center}
    .steps h3{font-size:1.375rem}
    .say{color:var(--quiet)}
    .outcomes{display:flex;flex-wrap:wrap;gap:.5rem;justify-content:flex-end;max-width:26rem}
    .outcome{min-height:3rem}
    .helps{background:var(--blue);color:#fff}
    .helps:hover{background:#00118f;color:#fff}
    .rates{justify-content:flex-start;align-items:center;max-width:none;margin:1rem 0}
    .rates h2{margin-right:1rem}
    .tried ul{list-style:none}
    .tried li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.25rem 0}
    .boxes{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:0 1rem}
    .box h2{font-size:1rem;color:var(--quiet)}
    .box-headline{font-size:1.375rem;font-weight:700}
    .box ul{padding-left:1.5rem}
    .follow-up{font-weight:700;margin-top:.5rem}
    .unconfirmed{border:3px solid #7a4100;background:#fff8e6}
    .unconfirmed h2{color:#7a4100}
    .unconfirmed ul,.because ol{padding-left:1.5rem}
    .unconfirmed strong{display:block}
    .unconfirmed .cite{color:var(--ink)}
    .because{margin:1rem 0}
    .because li{padding:.5rem 0;border-top:1px solid #b3b3b3}
    .finding{font-weight:700}
    .mark{display:inline-block;border:1px solid currentColor;border-radius:4px;padding:0 .5rem;margin-left:.5rem;font-weight:700}
    .mark-settled{color:#115a36;margin-left:0}.mark-unconfirmed{color:#7a4100}
    .language-easy{line-height:1.9}
    @media screen and (max-width:56rem){.banner-inside{grid-template-columns:auto 1fr;padding:1rem}.sign{width:4.5rem;height:4.5rem}
    .charge{grid-column:1/-1;max-width:none}.meaning{font-size:1rem}
    .steps li{grid-template-columns:3rem 1fr}.outcomes{grid-column:1/-1;justify-content:flex-start;max-width:none}}

    """

  private static let book = """
    .menu{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    .menu a,.languages a{display:inline-block;padding:.5rem 0;text-underline-offset:.2em}
    .menu a[aria-current]{font-weight:700;color:var(--ink)}
    .languages a{padding:.5rem .75rem;border:1px solid transparent;border-radius:8px;color:var(--ink)}
    .languages a[aria-current]{border-color:var(--ink)}
    .column>h2,.column section>h2{margin-top:1.5rem}.column section.box>h2:first-child{margin-top:0}
    .start-counter a{display:inline-block;background:var(--blue);color:#fff;font-weight:700;font-size:1.25rem;border-radius:8px;padding:.75rem 2rem;
    margin:1rem 0}
    .links{list-style:none}
    .links li{padding:.5rem 0;border-bottom:1px solid #b3b3b3}
    .links a{display:inline-block;font-weight:700;padding:.25rem 1rem .25rem 0}
    .search{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}
    .search .field{flex:1 1 20rem}
    .crumbs,.count{color:var(--quiet)}
    .timeline{list-style:none;border-left:4px solid var(--line);margin:1rem 0 1rem .75rem}
    .timeline>li{position:relative;padding:0 0 1.5rem 1.5rem}
    .timeline>li::before{content:"";position:absolute;left:-.75rem;top:.375rem;width:1.25rem;height:1.25rem;border-radius:50%;background:var(--paper);
    border:4px solid var(--line)}
    .timeline>.now::before{background:var(--blue);border-color:var(--blue)}
    .now-mark{display:inline-block;background:var(--blue);color:#fff;font-weight:700;border-radius:4px;padding:0 .75rem;margin:.25rem 0}
    .edition{background:var(--paper);border:1px solid #b3b3b3;border-radius:12px;padding:.75rem 1.25rem;margin-top:.5rem}
    .box .edition{border:0;padding:.25rem 0;margin:0}
    .value>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.25rem 0}
    .value .value{border-left:3px solid #b3b3b3;padding-left:.75rem}
    .value dt{color:var(--quiet)}
    .words{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .75rem}
    .word{font-weight:700}
    .not-stated{font-weight:700;color:#7a4100}
    .against{border-left:6px solid #7a4100;padding:.25rem 0 .25rem 1rem;margin:.75rem 0}
    .against-title{font-weight:700;color:#7a4100}
    .mark-inline{margin-left:.5rem}
    .said{font-weight:700}
    .change table{table-layout:fixed;min-width:0;margin:.5rem 0}
    .change th:first-child{width:28%}
    .unchanged{padding-left:1.25rem}
    @media (max-width:40rem){.change th,.change td{padding:.375rem;overflow-wrap:anywhere}.change .mark-inline{margin-left:0}}
    .change h4{font-size:1.125rem;line-height:1.5}
    .caution{border-left:6px solid #7a4100;padding:.25rem 0 .25rem 1rem;margin:.75rem 0}
    .cases{padding-left:1.25rem}.cases li{padding:.25rem 0}
    .fact{display:inline-block;padding:.125rem .5rem .125rem 0}
    .box.contradiction h2{color:var(--ink);font-size:1.25rem}
    .differs{margin-top:1rem}
    .scroll{overflow-x:auto}
    .scenario h2{color:var(--ink);font-size:1.25rem;margin:0 0 .25rem}.column section.scenario>h2{margin-top:0}.scenario h3{margin-top:.75rem}
    .scenario :is(p,table,pre){margin:.5rem 0}.scenario summary{font-size:1rem}
    .scenario pre{background:var(--ground);border-radius:8px;padding:.5rem .75rem;white-space:pre-wrap;overflow-wrap:anywhere}
    .scenario{overflow-x:auto}
    table{border-collapse:collapse;width:100%;min-width:40rem;background:var(--paper)}
    th,td{border:1px solid #b3b3b3;padding:.5rem .75rem;text-align:left;vertical-align:top}
    thead th{background:var(--ground)}
    .short{white-space:nowrap}
    .sentence{font-weight:700;margin-top:.5rem}
    .sentences-inside{list-style:none;padding-left:1.5rem}
    .sentences:focus{outline:none;box-shadow:none}

    """

  /// The details of each thing, shown while its tile is ticked.
  private static let shownDetails = DocumentKind.allCases.map { kind in
    "#shown:has(.tile input[value=\(kind.rawValue)]:checked) .details-\(kind.rawValue){display:block}"
  }.joined()

  /// One sheet for the file: the answer and its sources, nothing to press.
  private static let print = """
    @page{size:A4;margin:12mm}
    @media print{
    html{font-size:75%}
    body{background:#fff}
    .bar,.skip,.change,.search,.outcomes,.submit,.undo,.foot,.say,.rates{display:none}
    .column,.banner-inside{max-width:none;padding:.5rem 0}
    .banner{color:#000;border:3px solid #000;border-radius:8px;background:#fff;padding:0 1rem}
    .stroke{stroke:#000}
    .sign{width:5rem;height:5rem}
    .verb{font-size:2.25rem}.charge{border:2px solid #000}.charge-share{font-size:2.5rem}
    .panel,.box,.steps,.tried,.unconfirmed{break-inside:avoid;margin:.5rem 0;padding:.5rem .75rem}
    .steps li{padding:.25rem 0}.steps li::before{background:#fff;color:#000;border:2px solid #000;width:2rem;height:2rem;font-size:1rem}
    .steps h3{font-size:1rem}
    .because::details-content{content-visibility:visible;block-size:auto}
    .because{font-size:.8rem;line-height:1.4;margin:.5rem 0}
    .because summary{color:#000;font-size:1rem}
    .because ol{columns:2;column-gap:1.5rem}
    .because li{padding:.125rem 0;break-inside:avoid}
    .because li p{display:inline}.because li p::after{content:" "}
    .boxes{grid-template-columns:1fr 1fr 1fr}.unconfirmed li .cite{display:none}
    a{color:#000;text-decoration:none}
    }

    """
}
