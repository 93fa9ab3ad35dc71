from lossbook import slider

last = slider("the last of five values", min=0, max=40, step=1, value=20)
