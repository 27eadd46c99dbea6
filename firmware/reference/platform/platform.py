from platformio.public import PlatformBase


class HardenreferencePlatform(PlatformBase):
    """Everything is in platform.json and builder/main.py; PlatformIO wants a class by this name."""
