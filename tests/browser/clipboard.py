"""What other programs put on the clipboard, as they do it: Word, Outlook on the desk and on the web, a news site."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=NL style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->
<h1>Situatie <span style='mso-fareast-language:NL'>De Maasoever</span><o:p></o:p></h1>
<p class=MsoNormal><b><span style='font-size:12.0pt;font-family:"Arial",sans-serif'>84 bewoners</span></b> wachten op
<a href="https://voorbeeld.nl/plan?utm_source=mail&amp;deel=2">vervoer</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Begane grond ontruimd<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Vleugel A<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Noodstroom draait<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Bel de RAV<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Regel opvang<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=302 valign=top style='width:226.55pt'><p class=MsoNormal>Locatie<o:p></o:p></p></td><td width=302><p class=MsoNormal>Vrij<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Meers<o:p></o:p></p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>verborgen aantekening</span><v:shape><img width=1 height=1 src="http://volg.voorbeeld/p.gif"></v:shape></p>
<script>window.pasted_script_ran = true</script><!--EndFragment--></body></html>"""

OUTLOOK = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<div class="WordSection1" style="font-family:Aptos,sans-serif;font-size:12pt;color:rgb(0,0,0)">
<table role="presentation" width="100%"><tr><td><div><b>Van:</b> Amina El Idrissi<br><b>Onderwerp:</b> Stand De Maasoever</div></td></tr></table>
<div>Dag Bram,</div><div><br></div><div style="margin:0cm">De <span style="font-weight:700">kelder</span> staat onder water, zie
<a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvoorbeeld.nl%2Fstand&amp;data=05%7C02%7C&amp;reserved=0" onclick="steal()">de stand</a>
en <a href="javascript:alert(1)">dit</a>.</div>
<img src="https://volg.voorbeeld/open.gif?id=42" width="1" height="1" style="display:none">
<blockquote><div>Eerder bericht</div></blockquote></div></body></html>"""
