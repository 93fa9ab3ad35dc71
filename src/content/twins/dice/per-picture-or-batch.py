# Two pictures: a large object half found, a small one missed.
masks = torch.tensor([[1.0, 1, 1, 1, 1, 1, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0]])
found = torch.tensor([[1.0, 1, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 1]])

print("mean over pictures", dice_loss(found, masks))
print("pooled over the batch", dice_loss(found.view(1, -1), masks.view(1, -1)))
