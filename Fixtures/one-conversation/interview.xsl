<?xml version="1.0" encoding="UTF-8"?>
<pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts" version="1.0">
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:00:00.400" end="00:00:06.884">Welcome to Shipping Lanes, the show about the software that moves boxes across oceans. I'm your</pst:item>
    <pst:item start="00:00:06.974" end="00:00:13.458">host, Maya Lindqvist. Today I'm joined by Tomás Okafor, principal engineer at Harbor Systems, where he</pst:item>
    <pst:item start="00:00:13.548" end="00:00:20.032">builds berth scheduling for mid-sized container terminals. Tomás, welcome. You have spent eleven years between a</pst:item>
    <pst:item start="00:00:20.032" end="00:00:23.274">quay and a keyboard. How did that start?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:00:23.531" end="00:00:29.326">Thank you, it's good to be here. It started with a clipboard, honestly. I was twenty-three,</pst:item>
    <pst:item start="00:00:29.416" end="00:00:35.211">I had a summer job counting reefers, the refrigerated containers, and every morning somebody handed me</pst:item>
    <pst:item start="00:00:35.211" end="00:00:41.006">a berth plan that was wrong by breakfast. I wrote a little script that compared the</pst:item>
    <pst:item start="00:00:41.006" end="00:00:46.077">berth plan with what the ships were telling us, and it never stopped growing.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:00:46.401" end="00:00:50.749">So the first version of your berth scheduling software was a complaint?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:00:51.128" end="00:00:54.485">It was a complaint with a cron job. [laughter]</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:00:54.668" end="00:01:00.170">I like that. Let's set the scene for people who have never stood on a quay.</pst:item>
    <pst:item start="00:01:00.210" end="00:01:03.992">What is a berth plan, and why does it go wrong?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:01:04.676" end="00:01:09.949">A berth plan says which vessel lies where, from when until when, and how many cranes</pst:item>
    <pst:item start="00:01:10.039" end="00:01:15.312">work on it. Think of a very long shelf, 1,400 metres in our case, and vessels</pst:item>
    <pst:item start="00:01:15.312" end="00:01:20.585">of different lengths that want a piece of that shelf. If everybody were on time, it</pst:item>
    <pst:item start="00:01:20.585" end="00:01:25.858">would be a puzzle you solve once. But nobody is on time. A container vessel that</pst:item>
    <pst:item start="00:01:25.858" end="00:01:31.131">left Santos nine days ago has met two storms, a strike and a canal. It tells</pst:item>
    <pst:item start="00:01:31.171" end="00:01:36.444">you one arrival time, the agent tells you another, and the position data say a third.</pst:item>
    <pst:item start="00:01:36.444" end="00:01:41.717">So here is the thing: a late ship is rarely late for one reason, and the</pst:item>
    <pst:item start="00:01:41.757" end="00:01:44.064">berth plan only has room for one.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:01:44.762" end="00:01:48.906">Right. And the vessel behind it doesn't know any of that.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:01:49.310" end="00:01:54.757">Exactly. The vessel behind it burns fuel to be punctual for a berth that is still</pst:item>
    <pst:item start="00:01:54.797" end="00:02:00.244">occupied. We call that hurry-up-and-wait. Around a third of the fuel people burn on the last</pst:item>
    <pst:item start="00:02:00.284" end="00:02:02.667">day is spent hurrying towards a queue.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:02:02.894" end="00:02:06.632">That's a staggering number. How do you know it's a third?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:02:07.162" end="00:02:13.473">We measured it at four terminals over eighteen months. We took the position data, the speed</pst:item>
    <pst:item start="00:02:13.563" end="00:02:19.874">and the berth plan as it stood at that hour, and asked: if this captain had</pst:item>
    <pst:item start="00:02:19.874" end="00:02:23.818">known what we knew, how fast would she have sailed?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:02:24.432" end="00:02:29.797">Before we get into the answer, a word from the people who keep our lights on.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Host read ad</pst:speaker>
    <pst:item start="00:02:30.428" end="00:02:36.041">This episode is brought to you by Quayside Ledger, the bookkeeping tool for port agents. Quayside</pst:item>
    <pst:item start="00:02:36.041" end="00:02:41.654">Ledger matches your disbursement accounts with the port's own tariff, flags what was billed twice and</pst:item>
    <pst:item start="00:02:41.744" end="00:02:47.357">leaves the rest alone. Port agents tell us that they close a port call in twenty</pst:item>
    <pst:item start="00:02:47.357" end="00:02:52.970">minutes instead of an afternoon. Try it free for thirty days at quayside-ledger.example and tell them</pst:item>
    <pst:item start="00:02:52.970" end="00:02:54.724">that Shipping Lanes sent you.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:03:01.318" end="00:03:07.658">And we're back with Tomás Okafor of Harbor Systems. You were about to tell us what</pst:item>
    <pst:item start="00:03:07.658" end="00:03:09.639">the captain would have done.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:03:10.064" end="00:03:15.384">She would have slowed down by about two knots. Two knots sounds like nothing, right? But</pst:item>
    <pst:item start="00:03:15.384" end="00:03:20.704">fuel goes roughly with the cube of speed, so two knots on the last day is</pst:item>
    <pst:item start="00:03:20.704" end="00:03:26.024">a quarter of that day's fuel. The hard part was never the physics. The hard part</pst:item>
    <pst:item start="00:03:26.064" end="00:03:28.724">was getting anybody to believe the berth plan.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:03:29.159" end="00:03:32.916">Because it had been wrong by breakfast for thirty years.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:03:33.434" end="00:03:39.441">For thirty years, yes. A planner once said to me, "I don't read the plan, I</pst:item>
    <pst:item start="00:03:39.481" end="00:03:45.488">write it down so that nobody can say I didn't." That sentence changed our whole product.</pst:item>
    <pst:item start="00:03:45.578" end="00:03:51.210">We stopped trying to make a better plan and began to make an honest one.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:03:51.935" end="00:03:54.557">What does an honest berth plan look like?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:03:55.044" end="00:04:00.791">It has ranges in it. Instead of saying that a vessel arrives at 14:30, it says</pst:item>
    <pst:item start="00:04:00.881" end="00:04:06.628">that the vessel arrives between one and five, most likely around half past two. The berth</pst:item>
    <pst:item start="00:04:06.628" end="00:04:12.375">scheduling engine then asks what the ranges do to each other. If the early edge of</pst:item>
    <pst:item start="00:04:12.465" end="00:04:18.212">one vessel meets the late edge of another, you see a red patch on the shelf,</pst:item>
    <pst:item start="00:04:18.302" end="00:04:20.816">and you see it two days ahead.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:04:21.478" end="00:04:21.820">Mm-hm.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:04:22.608" end="00:04:28.542">And once people see the red patch they begin to negotiate. That surprised us. We had</pst:item>
    <pst:item start="00:04:28.542" end="00:04:34.476">built an optimiser, a rather proud optimiser, and nobody asked for its answer. They wanted the</pst:item>
    <pst:item start="00:04:34.476" end="00:04:40.410">question on a big screen, where the berth planner, the crane foreman and the agent could</pst:item>
    <pst:item start="00:04:40.410" end="00:04:46.344">point at it together. So the morning meeting changed. It used to be forty minutes of</pst:item>
    <pst:item start="00:04:46.344" end="00:04:52.278">reading numbers aloud. Now it is fifteen minutes of pointing at three red patches and deciding</pst:item>
    <pst:item start="00:04:52.368" end="00:04:53.480">who gives way.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:04:54.258" end="00:04:54.596">Yeah.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:04:54.647" end="00:05:00.832">The optimiser is still there, by the way. It runs every ten minutes and proposes a</pst:item>
    <pst:item start="00:05:00.872" end="00:05:07.057">swap if a swap saves more than an hour of waiting. About one proposal in five</pst:item>
    <pst:item start="00:05:07.057" end="00:05:13.242">is taken. For a while I was hurt by that, and then a foreman explained it</pst:item>
    <pst:item start="00:05:13.242" end="00:05:19.427">to me. He knew that crane seven has a brake that overheats in the afternoon, and</pst:item>
    <pst:item start="00:05:19.467" end="00:05:24.492">the optimiser did not. That is how we ended up with crane telemetry.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:05:25.014" end="00:05:29.904">I wanted to ask about the crane telemetry. What do you actually collect?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:05:30.373" end="00:05:36.356">Every ship-to-shore crane has a controller that knows the hoist speed, the wind at the boom,</pst:item>
    <pst:item start="00:05:36.356" end="00:05:42.339">the motor temperature and where the spreader is, twenty times a second. Most terminals throw it</pst:item>
    <pst:item start="00:05:42.339" end="00:05:48.322">away. We keep the crane telemetry at one reading a second and only look at full</pst:item>
    <pst:item start="00:05:48.322" end="00:05:54.305">resolution when something odd happens. One crane makes about two gigabytes a day at full resolution,</pst:item>
    <pst:item start="00:05:54.305" end="00:05:58.418">so with fourteen cranes you do think about what you keep.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:05:58.870" end="00:06:03.991">Does the crane telemetry tell you about the machine or about the people?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:06:04.480" end="00:06:10.791">Both, and that's where you have to be careful. The first week somebody made a league</pst:item>
    <pst:item start="00:06:10.791" end="00:06:17.102">table of operators, fastest on top. We took it down the same day. If you rank</pst:item>
    <pst:item start="00:06:17.142" end="00:06:23.453">people by moves per hour, they skip the look down before they lift, and then somebody</pst:item>
    <pst:item start="00:06:23.453" end="00:06:29.764">gets hurt. Now the telemetry belongs to the maintenance crew, and the operators decide what the</pst:item>
    <pst:item start="00:06:29.804" end="00:06:30.592">foreman sees.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:06:31.146" end="00:06:34.664">Was that in a contract, or was it a handshake?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:06:34.976" end="00:06:41.004">It began as a handshake, and we wrote it down in year two. You can't retrofit</pst:item>
    <pst:item start="00:06:41.094" end="00:06:41.470">trust.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:06:41.889" end="00:06:46.985">Say more about that, because I think a lot of our listeners build dashboards.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:06:47.400" end="00:06:53.229">A dashboard is a promise about what you will do with what you see. If the</pst:item>
    <pst:item start="00:06:53.319" end="00:06:59.148">crane operators think that a number will be used against them, the number gets better and</pst:item>
    <pst:item start="00:06:59.148" end="00:07:04.977">the work gets worse. We have a rule for that. Whoever is measured sees the measurement</pst:item>
    <pst:item start="00:07:05.067" end="00:07:10.896">first, a full day before anybody else does. It costs us a day, and it buys</pst:item>
    <pst:item start="00:07:10.896" end="00:07:13.082">us data that we can believe.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:07:13.179" end="00:07:18.457">I'd like to put that on a poster. Let's talk about the digital twin. Everybody at</pst:item>
    <pst:item start="00:07:18.457" end="00:07:21.096">every trade fair sells one. What is yours?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:07:21.640" end="00:07:27.147">I try not to use the word in front of customers. A digital twin of a</pst:item>
    <pst:item start="00:07:27.237" end="00:07:32.744">quay is a simulation that is fed with today instead of with an average day. Ours</pst:item>
    <pst:item start="00:07:32.744" end="00:07:38.251">knows the berths, the cranes, the yard blocks and the tide. You can ask it what</pst:item>
    <pst:item start="00:07:38.291" end="00:07:43.798">happens if the 366-metre vessel comes four hours early and two cranes are down. It plays</pst:item>
    <pst:item start="00:07:43.838" end="00:07:48.312">the next 72 hours about five hundred times and shows you the spread.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:07:48.849" end="00:07:52.311">And what is a digital twin not good for?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:07:52.557" end="00:07:58.941">It's not good for people's minds. It cannot tell you that a shift will refuse to</pst:item>
    <pst:item start="00:07:58.981" end="00:08:05.365">work in a thunderstorm, or that the pilot station is one pilot short because of a</pst:item>
    <pst:item start="00:08:05.405" end="00:08:10.592">wedding. We tried to model the pilots once. It was a humbling month.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:08:11.084" end="00:08:11.742">A wedding?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:08:11.903" end="00:08:17.479">Half of the pilots were invited. We had a perfect digital twin and no pilots. [laughter]</pst:item>
    <pst:item start="00:08:17.569" end="00:08:23.145">Since then there is a free-text box in the planner, and it's the most valued feature</pst:item>
    <pst:item start="00:08:23.145" end="00:08:28.721">we have. People write "wedding on Saturday" in it, and the ranges for Saturday get wider.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:08:29.215" end="00:08:34.071">So the fanciest part of the berth scheduling engine is a text box.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:08:34.403" end="00:08:37.876">The fanciest part is that somebody reads it, isn't it?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:08:38.458" end="00:08:44.762">Touché. I want to go back to the captains. You said that the hard part was</pst:item>
    <pst:item start="00:08:44.762" end="00:08:47.914">belief. Did they slow down in the end?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:08:47.879" end="00:08:53.907">Slowly. In the first season 6 of 41 captains followed the recommended arrival time. We had</pst:item>
    <pst:item start="00:08:53.907" end="00:08:59.935">sent a number, and captains get numbers all day. In the second season we sent the</pst:item>
    <pst:item start="00:09:00.025" end="00:09:06.053">reason with it: your berth is taken until nine, the vessel on it has two cranes</pst:item>
    <pst:item start="00:09:06.093" end="00:09:12.121">instead of three, and we will tell you within the hour if that changes. Then 29</pst:item>
    <pst:item start="00:09:12.161" end="00:09:18.189">of 44 slowed down. That was a good year for the harbors.Now we have shipping lines</pst:item>
    <pst:item start="00:09:18.279" end="00:09:24.307">that write the recommended arrival time into the charter party, so that nobody is punished for</pst:item>
    <pst:item start="00:09:24.397" end="00:09:25.904">being late on purpose.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:09:26.622" end="00:09:29.287">What did that do to the fuel?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:09:29.893" end="00:09:35.685">On the last day of the voyage, minus nineteen percent on average over both seasons. Not</pst:item>
    <pst:item start="00:09:35.775" end="00:09:41.567">a third, because nobody follows a number all the time, but nineteen percent of a very</pst:item>
    <pst:item start="00:09:41.567" end="00:09:42.291">large bill.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:09:42.583" end="00:09:47.926">If someone runs a small terminal, with one planner and a spreadsheet, where would they begin?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:09:48.202" end="00:09:54.533">With the spreadsheet. Add two columns: earliest and latest. Don't buy anything. Keep the two columns</pst:item>
    <pst:item start="00:09:54.533" end="00:10:00.864">for a month and look at how wide they really are. If your ranges are narrow,</pst:item>
    <pst:item start="00:10:00.904" end="00:10:07.235">you don't need berth scheduling software, you need coffee. If they are wide, you know what</pst:item>
    <pst:item start="00:10:07.235" end="00:10:13.566">your problem is, and it is probably not the one the vendor wants to sell you</pst:item>
    <pst:item start="00:10:13.566" end="00:10:15.148">a digital twin for.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:10:15.545" end="00:10:19.323">That's an unusually honest answer from a vendor, you know?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:10:19.773" end="00:10:22.994">We sell to the ones with the wide columns.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:10:23.498" end="00:10:27.448">Last question. What is the thing you changed your mind about?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:10:28.099" end="00:10:33.407">I used to think that a plan is a prediction. Today I think that every berth</pst:item>
    <pst:item start="00:10:33.407" end="00:10:38.715">is a promise, and software should help people to keep it or to break it early.</pst:item>
    <pst:item start="00:10:38.755" end="00:10:41.409">Breaking it early is most of the value.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:10:41.973" end="00:10:43.632">Where can people find you?</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:10:44.184" end="00:10:50.561">On the quay, mostly. And I write a little at harbor-systems.example about the things that went</pst:item>
    <pst:item start="00:10:50.651" end="00:10:51.049">wrong.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:10:51.171" end="00:10:53.712">Tomás Okafor, thank you for your time.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Tomás Okafor</pst:speaker>
    <pst:item start="00:10:54.486" end="00:10:57.127">Thank you, Maya. It was a pleasure.</pst:item>
  </pst:speech>
  <pst:speech>
    <pst:speaker>Maya Lindqvist</pst:speaker>
    <pst:item start="00:10:57.732" end="00:11:02.164">That was Shipping Lanes. Fair winds, and see you in two weeks.</pst:item>
  </pst:speech>
</pst:transcripts>
