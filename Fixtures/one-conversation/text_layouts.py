"""The conversation in the layouts people write down as text and Markdown."""

SHORT = {"Maya Lindqvist": "Maya", "Tomás Okafor": "Tomás"}


def full(ms):
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}"


def short(ms):
    return f"{ms // 60000}:{ms // 1000 % 60:02}"


def spoken(ms):
    minutes, seconds = ms // 60000, ms // 1000 % 60
    return (f"{minutes} minute{'s' * (minutes != 1)} " if minutes else "") + f"{seconds} second{'s' * (seconds != 1)}"


def capitals(name, seen):
    """In full the first time, by first name from then on."""
    first = name not in seen
    seen.add(name)
    return (name if first else SHORT.get(name, name)).upper()


def in_the_middle(paragraphs, ms):
    """A stamp behind the third word."""
    words = " ".join(paragraphs).split(" ")
    return " ".join(words[:3] + [f"[{full(ms)}]"] + words[3:]) if len(words) > 6 else " ".join(words)


def layouts(turns):
    """(file name, text) of each layout; turns are (name, paragraphs, start in ms)."""
    body = lambda paragraphs: "".join(f"{p}\n" for p in paragraphs)
    seen = set()
    yield "interview.capitals.txt", "\n".join(
        f"{capitals(n, seen)}: {body(ps)}".rstrip() + "\n" for n, ps, t in turns)
    yield "interview.names-alone.txt", "\n".join(f"{n}\n{body(ps)}" for n, ps, t in turns)
    yield "interview.otter.txt", "\n".join(f"{n}  {short(t)}\n{body(ps)}" for n, ps, t in turns)
    yield "interview.stamps-behind.txt", "\n".join(
        f"{n} ({full(t)}):\n" + f"\n({full(t + 9000)}):\n".join(f"{p}\n" for p in ps) for n, ps, t in turns)
    yield "interview.stamps-before.txt", "\n".join(f"[{full(t)}] {n}: {body(ps)}".rstrip() + "\n" for n, ps, t in turns)
    yield "interview.stamps-within.txt", "\n".join(
        f"{n}: {in_the_middle(ps, t)}".rstrip() + "\n" for n, ps, t in turns)
    yield "interview.stamp-and-name.txt", "\n".join(
        f"{t // 60000:02}:{t // 1000 % 60:02}  {SHORT.get(n, n)}\n{body(ps)}" for n, ps, t in turns)
    yield "interview.dash-and-stamp.txt", "\n".join(f"{n} – {full(t)}:\n{body(ps)}" for n, ps, t in turns)
    yield "interview.name-and-stamp.txt", "\n".join(f"{n}: {full(t)}\n\n{body(ps)}" for n, ps, t in turns)
    yield "interview.spoken-times.txt", "\n".join(f"{n} {spoken(t)}\n{body(ps)}" for n, ps, t in turns)
    yield "interview.bold-names.md", "# Every Berth Is a Promise\n\n" + "\n".join(
        f"**{n}**\n\n" + "".join(f"{p}\n\n" for p in ps) for n, ps, t in turns)
    yield "interview.bold-stamps.md", "\n".join(
        (f"**{n}** [{short(t)}]" if i % 2 else f"**{n}** {short(t)}") + f"\n{body(ps)}"
        for i, (n, ps, t) in enumerate(turns))
