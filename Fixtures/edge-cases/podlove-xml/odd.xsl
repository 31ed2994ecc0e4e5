<?xml version="1.0" encoding="UTF-8"?>
<pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts" version="1.0">
  <pst:speech>
    <pst:speaker>Ada &#38; Co</pst:speaker>
    <pst:item start="00:00:00.820" end="00:00:01.660">Welcome to
      the <![CDATA[quay]]></pst:item>
    <pst:item start="soon" end="00:00:02.500">again.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker/>
    <pst:item start="00:00:03.000">Hello.</pst:item>
  </pst:speech>
</pst:transcripts>
