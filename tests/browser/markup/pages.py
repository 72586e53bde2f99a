"""Pages that no story has: what each element and attribute of HTML is told as, a few of each kind.

They stand without a stylesheet, so nothing but HTML decides.
"""

from __future__ import annotations

PAGES: dict[str, str] = {
    "landmarks": """<header>top</header><nav>n</nav><main><header>inner</header><section>s</section>
        <section aria-label="Named">x</section><article><footer>f</footer></article></main>
        <aside>side</aside><form>plain</form><form aria-label="Search"><input></form>
        <search>find</search><footer>end</footer>""",
    "headings": """<h1>One <em>two</em></h1><h3>Three</h3><div role="heading" aria-level="7">deep
        </div><h2 role="presentation">gone</h2><h2 aria-label="other">x</h2><hgroup><h4>a</h4>
        <p>b</p></hgroup>""",
    "texts": """<p>a <b>b</b> <i>c</i> <code>d</code> <del>e</del> <ins>f</ins> <sub>g</sub> <sup>h
        </sup> <mark>i</mark> <time>j</time> <dfn>k</dfn> <strong>l</strong> <small>m</small>
        <q>n</q> <abbr title="long">o</abbr> <kbd>p</kbd> <s>q</s> <cite>r</cite></p>
        <blockquote>z</blockquote><address>home</address><pre> a
        b</pre>""",
    "lists": """<ul><li>one<li>two <a href="/x">three</a></ul><ol start=3><li>a<ol><li>b</ol></ol>
        <dl><dt>t<dd>d</dl><dl><div><dt>u<dd>v</div></dl><menu><li>m</menu><ul role="list"><li>x
        </ul>
        <ul role="none"><li>y</ul><ul role="presentation" aria-label="kept"><li>z</ul>""",
    "links": """<a href="/a">Text</a> <a>no link</a> <a href="/b">
        <img src="x.png" alt="Picture"></a>
        <a href="/c" aria-label="Label">text</a> <a href="/d" title="Title"></a>
        <a href="data:text/plain,hello">data</a> <a href="">empty</a>
        <a href="#x">one<br>two</a>""",
    "images": """<img alt="A"><img alt=""><img src="x.png"><img title="T"><img alt="" title="U">
        <img alt="" aria-label="V"><svg><title>Drawn</title><path d="M0 0"/></svg><svg></svg>
        <svg role="img" aria-label="W"></svg><svg aria-hidden="true"><title>no</title></svg>
        <figure><img alt="B"><figcaption>Cap <b>tion</b></figcaption></figure><figure>x</figure>
        <picture><source srcset="x.png"><img alt="P"></picture><svg><text>letters</text></svg>""",
    "buttons": """<button>Save</button><button aria-label="Close">x</button><button title="T">
        </button><button><img alt="Icon"></button><input type=submit><input type=reset>
        <input type=button value="Go"><input type=submit value="Send"><input type=image alt="Pic">
        <button disabled>no</button><button aria-pressed=true>P</button>
        <button aria-pressed=mixed>M</button><button aria-expanded=true>E</button>
        <button aria-disabled=true>D</button><div role=button tabindex=0>div</div>
        <fieldset disabled><legend><button>in</button></legend><button>out</button></fieldset>""",
    "fields": """<label>A <input></label><label for=b>B</label><input id=b value=v>
        <input aria-label=C type=email value=" a@b.c "><input type=search placeholder=find>
        <input type=password value=secret><input type=number value=12><input type=number value=x>
        <input type=range min=0 max=10><input type=range value=200><input type=color>
        <input type=date value=2026-01-02><input type=date value=x><input type=time value=10:00>
        <input type=file><input type=hidden value=no><input type=tel title=T placeholder=P>
        <textarea>some
        text</textarea><textarea placeholder=p aria-label=n></textarea><input type=nonsense>
        <input list=l><datalist id=l><option>o</datalist><input readonly required aria-invalid=true>
        <input aria-invalid=spelling><input type=url aria-describedby=h><p id=h>help""",
    "choices": """<label><input type=checkbox> on</label><input type=checkbox checked aria-label=x>
        <input type=radio name=r checked aria-label=1><input type=radio name=r checked aria-label=2>
        <input type=radio name=r aria-label=3><input type=checkbox role=switch checked aria-label=s>
        <span role=checkbox aria-checked=mixed tabindex=0>m</span>
        <span role=switch aria-checked=true>w</span><span role=radio aria-checked=true>r</span>""",
    "selects": """<select aria-label=a><option>1<option selected>2<option disabled>3</select>
        <label>L <select><option>x<option>y</select></label>
        <select multiple aria-label=m><option selected>1<option selected>2<option>3</select>
        <select size=3 aria-label=s><option>1<option>2</select>
        <select aria-label=d><option disabled>no<option>yes</select>""",
    "tables": """<table><caption>Cap</caption><thead><tr><th>A<th>B</thead><tbody><tr><th>r<td>1
        <tr><td>2<td><button>b</button></tbody><tfoot><tr><td colspan=2>sum</tfoot></table>
        <table role=grid><tr><td>g<td aria-selected=true>h</table>
        <table role=presentation><tr><td>lay<td>out</table>
        <table><tr><th scope=row>h<td>v</table><table><tr><th>only</table>""",
    "names": """<div id=n>Named <b>by</b></div><div role=group aria-labelledby="n m">x</div>
        <span id=m hidden>hidden name</span><input aria-labelledby="m n">
        <button aria-labelledby=self id=self aria-label=Delete>x</button>
        <button aria-labelledby="self2 n" id=self2 aria-label=Open>x</button>
        <div role=region aria-label="  Two   words ">r</div><p aria-label=no>para</p>
        <input aria-labelledby=none placeholder=ph><div role=img aria-label=pic>inner</div>
        <label for=q>First</label><label for=q>Second</label><input id=q>
        <label>Set <input type=number value=5 aria-label=num> minutes<input type=checkbox></label>
        <label>with <select><option>a<option selected>b</select> in it <input type=checkbox></label>
        <button>a<span hidden>b</span><span aria-hidden=true>c</span><i>d</i><div>e</div>f</button>
        <div role=tooltip>tip</div><a href=x aria-labelledby=gone>own</a>""",
    "hidden": """<p hidden>a</p><p style="display:none">b</p><p style="visibility: hidden">c</p>
        <p aria-hidden=true>d</p><dialog>e</dialog><dialog open aria-label=o>f</dialog>
        <div popover>g</div><template><p>h</p></template><details><summary>s</summary>i<p>j</p>
        </details><details open><summary>t</summary>k<p>l</p></details><script>m</script>
        <style>n{}</style><noscript>o</noscript><p aria-hidden=false>p</p>""",
    "widgets": """<div role=tablist><button role=tab aria-selected=true>A</button>
        <button role=tab aria-selected=false>B</button></div><div role=tabpanel aria-label=A>x</div>
        <ul role=menu aria-label=M><li role=menuitem>i<li role=menuitemcheckbox aria-checked=true>c
        <li role=separator></ul><div role=alert>al</div><div role=status>st</div>
        <div role=progressbar aria-valuenow=5 aria-label=p></div><progress value=3 max=4></progress>
        <meter value=1 aria-label=me></meter><div role=slider aria-valuenow=3 aria-label=sl></div>
        <div role=tree><div role=treeitem aria-level=2 aria-expanded=true>ti</div></div>
        <div role=dialog aria-modal=true aria-label=dl><p>x</div><div role=toolbar>tb</div>
        <div role=combobox aria-expanded=true aria-label=cb></div><div role=nonsense>n</div>
        <div role="nonsense list"><div role=listitem>li</div></div><output>out</output>
        <div role=textbox aria-label=tx>typed</div><iframe title=frame></iframe><hr>
        <div aria-owns=owned>owner</div><p>between</p><p id=owned>owned""",
    "words": """<p>- dash</p><p>a: b</p><p>12</p><p>yes</p><p># c</p><p>"q"</p><p>it's</p><p>[x]</p>
        <p>{y}</p><p>a&nbsp;b</p><p>back\\slash: "x"</p><p>null</p><p>0x1F</p><p>1e5</p><p>.5</p>
        <p>~</p><p>a #b</p><p>@at</p><button>'q': "r"</button><button>`t`</button><p>a&shy;b</p>
        <p>é 日本</p><p>%</p><p>a\u200bb</p><p>*star</p><p>x:</p><p>- </p><p>&gt; g</p><p>| p""",
    "spacing": """<div>a<span>b</span>c</div><div>a <span> b </span> c</div><div>a
        <div>b</div>c</div>
        <p>one<br>two</p><button><div>x</div><div>y</div></button><a href=x><h3>t</h3><p>u</p></a>
        <span style="display:inline-block">i</span><span style="display: block">j</span>k""",
}
