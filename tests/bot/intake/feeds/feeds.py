"""Feeds as sites write them."""

ADDRESS = "https://news.example/rss"

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>بوابة الوسط</title><link>https://news.example/ar</link><language>ar</language>
<item><title>اجتماع في &quot;بنغازي&quot;</title><link>https://news.example/1?utm_source=rss</link>
<guid isPermaLink="false">n-1</guid><pubDate>Tue, 03 Feb 2026 00:30:00 +0200</pubDate>
<description>ملخص قصير</description><content:encoded><![CDATA[<p>نص الخبر كاملًا</p><p>وفقرة ثانية</p>]]></content:encoded></item>
<item><title>بلا معرّف</title><link>https://news.example/2</link></item>
<item><title>بلا معرّف ولا رابط</title><description>نص</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://news.example/">
<title type="html">&lt;b&gt;مرصد&lt;/b&gt; الشمال</title><link href="/ar"/>
<entry><id>tag:1</id><title>خبر</title><link rel="enclosure" href="/a.mp3"/><link href="a/1#top"/>
<published>2026-02-03T23:59:00-08:00</published><updated>2026-02-05T00:00:00Z</updated>
<content type="html">&lt;p&gt;النص&lt;/p&gt;</content></entry>
<entry><id>tag:2</id><title>خبر عُدّل</title><updated>2026-02-05T00:00:00Z</updated></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>قديم</title></channel>
<item rdf:about="https://news.example/9"><title>خبر</title><link>https://news.example/9</link>
<dc:date>2026-02-03</dc:date></item></rdf:RDF>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "صوت الساحل", "language": "ar",
"home_page_url": "https://news.example/ar", "items": [
{"id": 7, "url": "https://news.example/7", "title": "خبر", "date_published": "2026-02-03T10:00:00+02:00",
 "content_html": "<p>النص</p>"}, {"id": 7, "title": "مكرر"}, "هباء", {"content_text": "نص بلا معرّف"}]}"""

OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="صحف">
<outline text="الأولى" type="rss" xmlUrl="https://a.example/rss?x=1&y=2"/>
<outline text="الأولى ثانية" xmlUrl="https://a.example/rss?x=1&amp;y=2"/></outline>
<outline title="الثانية" xmlUrl="http://b.example/feed"/><outline xmlUrl="file:secret"/></body></opml>"""

PAGE = """<html><head><link rel="alternate" type="application/rss+xml" title="الأخبار" href="/rss">
<link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet alternate" href="/a.css"></head><body></body></html>"""
